import { levels, type Level } from '../../shared/access/level';
import type { Visit } from '../../shared/access/visit';
import { publicVisit } from '../../shared/access/visit';
import { allRights } from '../../shared/access/testing/all-rights';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { everyWay } from './testing/every-way';
import {
  canaries,
  communityOf,
  countyCodes,
  elsewhere,
  here,
  keysOf,
  openTwoCounties,
  type CountyCode,
} from './testing/two-counties';

const nothing: readonly Level[] = [];
const work: readonly Level[] = ['INTERNAL'];

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openTwoCounties();
});
afterAll(() => fixture.stop());

/** All that is told on every way in, errors and their extensions included. */
async function told(visit: Visit): Promise<string> {
  const answers = await Promise.all(
    everyWay().map(([query, variables]) => fixture.ask(query, variables, visit)),
  );
  expect(answers.filter(({ data }) => !data)).toEqual([]);
  return JSON.stringify(answers);
}

const police = (divisions: readonly string[], more = {}) => visitAs('POLICE_OFFICER', divisions, more);

test.each<[string, Visit, readonly Level[], readonly CountyCode[]]>([
  ['the department itself', allRights, levels, countyCodes],
  ['police of the county', police([here]), levels, [here]],
  ['police of both counties', police([here, elsewhere]), levels, countyCodes],
  ['police who say no purpose', police([here], { purpose: null }), work, [here]],
  ['police of no division', police([]), nothing, []],
  ['police of a division that nobody knows', police(['150100']), nothing, []],
  ['a leader', visitAs('LEADER', [here]), work, [here]],
  ['a data officer', visitAs('DATA_OFFICER', [here]), work, [here]],
  ['a housing officer', visitAs('HOUSING_OFFICER', [here]), work, [here]],
  ['a market officer', visitAs('MARKET_OFFICER', [here]), work, [here]],
  ['a civil affairs officer', visitAs('CIVIL_AFFAIRS_OFFICER', [here]), work, [here]],
  [
    'one who names scopes that his role cannot hold',
    visitAs('CIVIL_AFFAIRS_OFFICER', [here], {
      scopes: ['civil-affairs:special-family', 'public-security:restricted', '*:sensitive'],
    }),
    work,
    [here],
  ],
  ['street staff', visitAs('STREET_STAFF', [here]), work, [here]],
  ['a community worker', visitAs('COMMUNITY_WORKER', [here]), work, [here]],
  ['an auditor', visitAs('AUDITOR', [here]), nothing, []],
  ['the public', publicVisit('test'), nothing, []],
])('%s: sees what is his and not a byte of the rest', async (_who, visit, seen, counties) => {
  const answer = await told(visit);
  const missed = canaries().filter(({ level, county, text }) => {
    return seen.includes(level) && counties.includes(county) && !answer.includes(text);
  });
  const leaked = canaries().filter(({ level, county, text }) => {
    return !(seen.includes(level) && counties.includes(county)) && answer.includes(text);
  });
  expect({ missed, leaked }).toEqual({ missed: [], leaked: [] });
});

test('police of a community see the case in its compound, and not the one that stands in the county alone', async () => {
  const { caseNo, otherCaseNo } = keysOf(here);
  const answer = await told(police([communityOf(here)]));
  expect([answer.includes(caseNo), answer.includes(otherCaseNo)]).toEqual([true, false]);
});

test('the canaries stand in both counties and on every level above PUBLIC', () => {
  const standing = new Set(canaries().map(({ county, level }) => `${county} ${level}`));
  expect(standing.size).toBe(countyCodes.length * (levels.length - 1));
});
