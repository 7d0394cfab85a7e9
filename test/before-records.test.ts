import { demonstrationWorld } from '../shared/demonstration/world';
import { countsInBlocks } from './counts-in-blocks';
import { startTogether, type GraphFixture } from './graph-fixture';

const day = '1990-01-01';
const world = demonstrationWorld(1);

/** What is so by now, whatever the day; the year asked for. */
const byNow = {
  housing: [
    ...['buildings', 'builtYear', 'careFacilityProvisionCount', 'compoundCount', 'dwellings', 'households'],
    ...['oldCompoundCount', 'outstandingCareFacilityCount', 'ownersCommittee.memberCount'],
    ...['ownersCommittee.partyMemberCount', 'projectCount', 'publishedFigureCount', 'qualityAcceptance.year'],
    ...['renovation.target', 'servicePointCount', 'stalledProjectCount', 'ticketsLast90Days.own'],
    'ticketsLast90Days.total',
  ],
  'public-security': [
    ...['nearbyScrapStationCount', 'patrolTeamCount', 'publishedFigureCount', 'scrapStationCount'],
    ...['servicePointCount', 'videoCoverage.coveredEntranceCount', 'videoCoverage.entranceCount'],
    ...['videoCoveredCompoundCount', 'videoSurveyedCompoundCount'],
  ],
  'civil-affairs': ['careFacilityCount', 'elderShare.ageFrom', 'publishedFigureCount', 'servicePointCount'],
  'market-regulation': ['commitmentItemCount', 'publishedFigureCount', 'servicePointCount'],
};

/** Things and documents with a first day of their own: before it they are not there, and that is known. */
const byTheirOwnDay = {
  housing: ['costRuleCount', 'elevatorAdditionCount', 'gradeVerificationCount'],
  'public-security': ['ruleCount', 'secureCompoundCount'],
  'civil-affairs': ['basicCareItemCount', 'purchaseCatalogueCount', 'purchasedServiceCount'],
  'market-regulation': ['elevatorCount', 'enterpriseCount', 'randomDrawCount', 'unregisteredElevatorCount'],
};

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

test.each(['housing', 'public-security', 'civil-affairs', 'market-regulation'] as const)(
  'what %s counts by the day is unknown before the first day of its register',
  async (department) => {
    const ofDivisions = await countsInBlocks(graph, department, 'Division', [{ code: '140502' }], day);
    const compounds = world.compounds.map(({ id }) => ({ id }));
    const ofCompounds = await countsInBlocks(graph, department, 'Compound', compounds, day);
    const said = new Set([...ofDivisions, ...ofCompounds].flatMap((numbers) => [...numbers.keys()]));
    expect([...said].sort()).toEqual([...byNow[department], ...byTheirOwnDay[department]].sort());
  },
);
