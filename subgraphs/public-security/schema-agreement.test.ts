import { accessMapOf } from '../../shared/access/access-map';
import { schemaDifferences } from '../../shared/database/testing/schema-agreement';
import { openFixture } from '../../shared/subgraph/testing/department-fixture';
import { publicSecurity } from './index';

test('the migrated tables are what the entities say', async () => {
  const fixture = await openFixture(publicSecurity);
  expect(await schemaDifferences(fixture.department.database)).toEqual([]);
  await fixture.stop();
});

test('what tells persons apart stands in the graph only as closely kept as it must be', async () => {
  const fixture = await openFixture(publicSecurity);
  const levels = new Map(
    [...accessMapOf([{ name: 'public-security', sdl: fixture.department.sdl }])].map(([place, { level }]) => [
      place,
      level,
    ]),
  );
  const ofPersons = [...levels].filter(([place]) =>
    /\.(name|phone|ref|role|summary|persons|personCount|reporter|workers|floatingPersons)$/.test(place),
  );
  expect(Object.fromEntries(ofPersons)).toEqual({
    'Case.summary': 'RESTRICTED',
    'Case.persons': 'RESTRICTED',
    'Case.personCount': 'RESTRICTED',
    'CasePerson.role': 'RESTRICTED',
    'Person.ref': 'RESTRICTED',
    'ServicePoint.name': 'PUBLIC',
    'AuditRecord.role': 'PUBLIC',
    'Person.name': 'RESTRICTED',
    'Person.phone': 'RESTRICTED',
    'Lead.reporter': 'RESTRICTED',
    'LeadReporter.name': 'RESTRICTED',
    'LeadReporter.phone': 'RESTRICTED',
    'CompoundPublicSecurity.floatingPersons': 'SENSITIVE',
    'FloatingPerson.name': 'SENSITIVE',
    'FloatingPerson.phone': 'SENSITIVE',
    'ContractorRegistration.workers': 'PERSONAL',
    'ContractorWorker.name': 'PERSONAL',
    'ContractorWorker.phone': 'PERSONAL',
  });
  const numbers = [...levels.keys()].filter((place) => /residentId|idNumber/i.test(place));
  expect(numbers).toEqual(['Person.maskedResidentId', 'FloatingPerson.maskedResidentId']);
  await fixture.stop();
});
