import { demonstrationWorld } from '../shared/demonstration/world';
import { demonstrationDay } from '../shared/time/clock';
import { countsInBlocks, type Numbers } from './counts-in-blocks';
import { startTogether, type GraphFixture } from './graph-fixture';

const world = demonstrationWorld(1);
const county = '140502';
const divisions = world.divisions.filter(({ code }) => code.startsWith(county));

/** The new community is founded on the second of them. */
const days = [demonstrationDay, '2024-07-25', '2024-07-24', '2023-06-01'];

/** Counts of what does not belong to one division below: what holds for all of them, or is kept above them. */
const notOfParts: Readonly<Record<string, readonly string[]>> = {
  housing: ['costRuleCount', 'propertyCreditSummary', 'publishedFigureCount', 'qualityAcceptance.year'],
  'public-security': ['patrolTeamCount', 'publishedFigureCount', 'ruleCount'],
  'market-regulation': [
    ...['commitmentItemCount', 'enterpriseCount', 'penaltyCount', 'publishedFigureCount', 'randomDrawCount'],
  ],
};
/** What communities do not have: streets keep these. */
const ofStreets = ['workRecordCount', 'jointMeetingCount'];
/** What stands in a community and in no compound. */
const besideCompounds = ['elevatorCount', 'overdueElevatorCount', 'caseCount', 'openCaseCount'];

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

const sumOf = (parts: readonly (Numbers | undefined)[], path: string): number =>
  parts.reduce((sum, part) => sum + (part?.get(path) ?? 0), 0);

describe.each(Object.entries(notOfParts))('what %s counts', (department, exceptions) => {
  const isOfParts = (path: string) =>
    !exceptions.some((name) => path === name || path.startsWith(`${name}.`));

  test.each(days)('of a division on %s is the sum over the divisions below', async (on) => {
    const keys = divisions.map(({ code }) => ({ code }));
    const counted = await countsInBlocks(graph, department, 'Division', keys, on);
    const byCode = new Map(divisions.map(({ code }, index) => [code, counted[index]]));
    const wrong = divisions.flatMap(({ code, level }) => {
      const below = divisions.filter(({ parentCode }) => parentCode === code);
      if (below.length === 0) return [];
      return [...(byCode.get(code) ?? [])].flatMap(([path, value]) => {
        if (!isOfParts(path) || (level === 'TOWNSHIP' && ofStreets.includes(path))) return [];
        const sum = sumOf(
          below.map((each) => byCode.get(each.code)),
          path,
        );
        return sum === value ? [] : [`${path} of ${code}: ${value}, below it ${sum}`];
      });
    });
    expect(wrong).toEqual([]);
    const summed = [...(byCode.get(county) ?? [])].filter(([path, value]) => isOfParts(path) && value > 0);
    expect(summed.length).toBeGreaterThan(on > '2024' ? 2 : 0);
  });

  test.each(days)(
    'of a community on %s is the sum over its compounds, where both are counted',
    async (on) => {
      const communities = divisions.filter(({ level }) => level === 'COMMUNITY');
      const compounds = world.compounds.flatMap(({ id, memberships }) => {
        const current = memberships.find(({ from, to }) => (from ?? '') <= on && on < (to ?? '9999'));
        return current?.communityCode.startsWith(county) ? [{ id, community: current.communityCode }] : [];
      });
      const ofCommunities = await countsInBlocks(
        graph,
        department,
        'Division',
        communities.map(({ code }) => ({ code })),
        on,
      );
      const ofCompounds = await countsInBlocks(
        graph,
        department,
        'Compound',
        compounds.map(({ id }) => ({ id })),
        on,
      );
      const both = [...new Set(ofCompounds.flatMap((numbers) => [...numbers.keys()]))].filter(
        (path) => ofCommunities.some((numbers) => numbers.has(path)) && !besideCompounds.includes(path),
      );
      const wrong = communities.flatMap(({ code }, index) =>
        both.flatMap((path) => {
          const own = compounds.flatMap(({ community }, at) => (community === code ? [ofCompounds[at]] : []));
          const [sum, value] = [sumOf(own, path), ofCommunities[index]?.get(path) ?? 0];
          return sum === value ? [] : [`${path} of ${code}: ${value}, its compounds ${sum}`];
        }),
      );
      expect(wrong).toEqual([]);
      expect(on < demonstrationDay || both.length > 2).toBe(true);
    },
  );
});
