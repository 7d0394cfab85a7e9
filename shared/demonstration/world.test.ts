import { createHash } from 'node:crypto';
import { computeWorld, demonstrationWorld, type DemonstrationWorld } from './world';

const world = demonstrationWorld();
const digest = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

/** Every link of a world that leads nowhere, as `from -> to`. */
function brokenLinks(of: DemonstrationWorld): string[] {
  const divisions = new Set(of.divisions.map(({ code }) => code));
  const compounds = new Set(of.compounds.map(({ id }) => id));
  const buildings = new Set(of.compounds.flatMap((compound) => compound.buildings.map(({ id }) => id)));
  const enterprises = new Set(of.enterprises.map(({ uscc }) => uscc));
  const elevators = new Set(of.elevators.map(({ registrationCode }) => registrationCode));
  const links: (readonly [from: string, to: string | null, known: ReadonlySet<string>])[] = [
    ...of.divisions.map(({ code, parentCode }) => [code, parentCode, divisions] as const),
    ...of.enterprises.map(({ uscc, countyCode }) => [uscc, countyCode, divisions] as const),
    ...of.compounds.map(({ id, propertyCompanyUscc }) => [id, propertyCompanyUscc, enterprises] as const),
    ...of.compounds.flatMap(({ id, memberships }) =>
      memberships.map(({ communityCode }) => [id, communityCode, divisions] as const),
    ),
    ...of.projects.flatMap(({ projectNo, compoundIds }) =>
      compoundIds.map((id) => [projectNo, id, compounds] as const),
    ),
    ...of.projects.flatMap(({ projectNo, contractorUscc, supervisorUscc, designerUscc }) =>
      [contractorUscc, supervisorUscc, designerUscc].map((uscc) => [projectNo, uscc, enterprises] as const),
    ),
    ...of.careFacilities.flatMap(({ id, communityCode, compoundId, operatorUscc }) => [
      [id, communityCode, divisions] as const,
      [id, compoundId, compounds] as const,
      [id, operatorUscc, enterprises] as const,
    ]),
    ...of.elevators.flatMap(({ registrationCode, compoundId, buildingId, userUscc, maintainerUscc }) => [
      [registrationCode, compoundId, compounds] as const,
      [registrationCode, buildingId, buildings] as const,
      [registrationCode, userUscc, enterprises] as const,
      [registrationCode, maintainerUscc, enterprises] as const,
    ]),
    ...of.elevatorAdditions.flatMap(({ applicationNo, compoundId, buildingId, registrationCode }) => [
      [applicationNo, compoundId, compounds] as const,
      [applicationNo, buildingId, buildings] as const,
      [applicationNo, registrationCode, elevators] as const,
    ]),
  ];
  return links
    .filter(([, to, known]) => to !== null && !known.has(to))
    .map(([from, to]) => `${from} -> ${to}`);
}

function keysOf(of: DemonstrationWorld): string[] {
  return [
    ...of.divisions.map(({ code }) => code),
    ...of.compounds.map(({ id }) => id),
    ...of.compounds.flatMap(({ buildings }) => buildings.map(({ id }) => id)),
    ...of.enterprises.map(({ uscc }) => uscc),
    ...of.projects.map(({ projectNo }) => projectNo),
    ...of.careFacilities.map(({ id }) => id),
    ...of.elevators.map(({ registrationCode }) => registrationCode),
    ...of.elevatorAdditions.map(({ applicationNo }) => applicationNo),
  ];
}

describe('demonstrationWorld', () => {
  it('is the same at every computation, and computed once per scale', () => {
    expect(digest(computeWorld(1))).toBe(digest(world));
    expect(digest(computeWorld(2))).toBe(digest(computeWorld(2)));
    expect(demonstrationWorld(1)).toBe(world);
  });

  it.each([1, 3])('has no key twice and no link that leads nowhere at scale %i', (scale) => {
    const scaled = demonstrationWorld(scale);
    const keys = keysOf(scaled);
    expect(new Set(keys).size).toBe(keys.length);
    expect(brokenLinks(scaled)).toEqual([]);
  });

  it('would see a link that leads nowhere', () => {
    const [facility] = world.careFacilities;
    const damaged = {
      ...world,
      careFacilities: facility ? [{ ...facility, compoundId: 'CMP-000000-0001' }] : [],
    };
    expect(brokenLinks(damaged)).toEqual([`${facility?.id} -> CMP-000000-0001`]);
  });

  it('refuses a scale that is no whole number from 1 to 100', () => {
    for (const scale of [0, -1, 1.5, 101, Number.NaN]) {
      expect(() => demonstrationWorld(scale)).toThrow(`expected a whole scale from 1 to 100, got ${scale}`);
    }
  });

  it('grows with the scale after the rows of scale 1, which stay as they are', () => {
    const larger = demonstrationWorld(3);
    for (const rows of ['compounds', 'careFacilities', 'elevators'] as const) {
      expect(larger[rows].length).toBeGreaterThan(world[rows].length * 2);
      expect(digest(larger[rows].slice(0, world[rows].length))).toBe(digest(world[rows]));
    }
    for (const rows of ['divisions', 'enterprises', 'projects', 'elevatorAdditions'] as const) {
      expect(digest(larger[rows])).toBe(digest(world[rows]));
    }
  });

  it('adds newer invented compounds of 晋城市 only, so the sums of the documents stay', () => {
    const added = demonstrationWorld(3).compounds.slice(world.compounds.length);
    expect(added.filter(({ id, isOld, real }) => isOld || real || !id.startsWith('CMP-1405'))).toEqual([]);
    const names = demonstrationWorld(3).compounds.map(({ id, name }) => id.slice(4, 10) + name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has a first compound in which all departments meet', () => {
    const id = 'CMP-140502-0001';
    const compound = world.compounds.find((candidate) => candidate.id === id);
    const company = world.enterprises.find(({ uscc }) => uscc === compound?.propertyCompanyUscc);
    expect(compound).toMatchObject({ isOld: true, real: false });
    expect(company?.roles).toEqual(['PROPERTY_COMPANY', 'CONTRACTOR', 'CARE_OPERATOR']);
    const uscc = company?.uscc;
    const there = (rows: readonly { compoundId: string | null }[]) =>
      rows.filter((row) => row.compoundId === id);
    expect(world.projects.filter(({ compoundIds }) => compoundIds.includes(id))).toEqual([
      expect.objectContaining({ phase: 'UNDER_CONSTRUCTION', contractorUscc: uscc }),
    ]);
    expect(there(world.careFacilities)).toEqual([expect.objectContaining({ operatorUscc: uscc })]);
    expect(there(world.elevatorAdditions)).not.toEqual([]);
    expect(there(world.elevators)).not.toEqual([]);
    for (const elevator of there(world.elevators)) expect(elevator).toMatchObject({ userUscc: uscc });
  });
});
