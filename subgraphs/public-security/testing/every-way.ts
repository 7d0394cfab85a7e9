import { countyCodes, keysOf, shared } from './two-counties';

/** What is asked of the things on which canaries stand, with what this department knows of them. */
const fragments = `
fragment OfCase on Case { caseNo kind status filedOn words: summary personCount source { synthetic }
  persons { role who: person { ref name phone maskedResidentId } } }
fragment OfRegistration on ContractorRegistration { registrationNo tier progress: status
  workerCount { value } team: workers { recordNo name phone registeredFrom } }
fragment OfStation on ScrapStation { stationNo credentialed suspiciousItemCount untracedItemCount
  credentialCheck(on: "2024-06-01") { credentialed credential { number } rule { ruleNo } }
  inspections { inspectionNo measure traceRecords { recordNo origin case { caseNo } } } }
fragment OfCompound on CompoundPublicSecurity { asOf caseCount leadCount floatingPopulation { value }
  cases { ...OfCase enterprise { publicSecurity { ...OfEnterprise } } }
  tickets { ticketNo linkedTicketNo } openTicketCount nearbyScrapStations { ...OfStation }
  secureCompound videoCoverage { coveredEntranceCount }
  floatingPersons { recordNo tenant: name phone maskedResidentId employer { uscc } } }
fragment OfEnterprise on EnterprisePublicSecurity { caseCount cases { ...OfCase }
  contractorRegistrations { ...OfRegistration } specialIndustryCredentials { number validTo }
  scrapStations { ...OfStation } }
fragment OfProject on RenovationProjectPublicSecurity { caseCount leadCount
  contractorChain { ...OfRegistration } }
fragment OfFacility on CareFacilityPublicSecurity { caseCount cases { ...OfCase } }`;

/** Through the keys of all things of both counties. */
const byKey = `query ($all: [_Any!]!) { _entities(representations: $all) { __typename
  ... on Compound { publicSecurity { ...OfCompound } }
  ... on Division { publicSecurity { caseCount contractorCount scrapStations { ...OfStation }
    tickets { ticketNo } lateFilingCount secureCompoundCount patrolTeams { teamNo responsiblePost operator { uscc } }
    halfYearReport(halfYear: "2024-H2") { filedCaseCount compounds { leadCount compound { id } }
      meetings { meetingNo measures operators { uscc } } meetingStatus } } }
  ... on Enterprise { publicSecurity { ...OfEnterprise } }
  ... on RenovationProject { publicSecurity { ...OfProject } }
  ... on CareFacility { publicSecurity { ...OfFacility } }
  ... on Case { ...OfCase } ... on ContractorRegistration { ...OfRegistration }
  ... on Person { ref name phone } } } ${fragments}`;

/** Through the roots. */
const byRoot = `query ($county: ID!, $caseNo: ID!, $registrationNo: ID!) {
  case(caseNo: $caseNo) { ...OfCase compound { publicSecurity { ...OfCompound } } }
  contractorRegistration(registrationNo: $registrationNo) { ...OfRegistration
    project { publicSecurity { ...OfProject } } }
  cases(within: $county, filter: { kinds: [TELECOM_DAMAGE] }) { totalCount edges { cursor node { ...OfCase
    careFacility { publicSecurity { ...OfFacility } } } } }
  leads(within: $county, orderBy: { field: LEAD_NO, direction: ASC }) { nodes { leadNo case { ...OfCase }
    by: reporter { name phone enterprise { uscc } } } }
  scrapStations(within: $county, filter: { nearTheftSinceDays: 3650 }) { totalCount }
  stations: scrapStations(within: $county, orderBy: { field: UNTRACED_ITEMS, direction: DESC }) {
    totalCount edges { cursor node { ...OfStation } } }
  telecomTheftCompounds(within: $county) { totalCount nodes { theftCaseCount compound { id } } }
  contractorRegistrations(within: $county) { nodes { ...OfRegistration } } } ${fragments}`;

function representations() {
  const own = countyCodes.flatMap((county) => {
    const { compoundId, projectNo, caseNo, otherCaseNo, registrationNo, personRef, uscc } = keysOf(county);
    return [
      { __typename: 'Compound', id: compoundId },
      { __typename: 'Division', code: county },
      { __typename: 'Enterprise', uscc },
      { __typename: 'RenovationProject', projectNo },
      { __typename: 'CareFacility', id: `F-${county}` },
      { __typename: 'Case', caseNo },
      { __typename: 'Case', caseNo: otherCaseNo },
      { __typename: 'ContractorRegistration', registrationNo },
      { __typename: 'Person', ref: personRef },
    ];
  });
  return [
    ...own,
    { __typename: 'Enterprise', uscc: shared.uscc },
    { __typename: 'RenovationProject', projectNo: shared.projectNo },
    { __typename: 'CareFacility', id: shared.facilityId },
  ];
}

/** Every way in to the kept facts of both counties, for somebody who guesses all keys. */
export function everyWay(): readonly (readonly [query: string, variables: Record<string, unknown>])[] {
  return [
    [byKey, { all: representations() }],
    ...countyCodes.map((county) => {
      const { caseNo, registrationNo } = keysOf(county);
      return [byRoot, { county, caseNo, registrationNo }] as const;
    }),
  ];
}
