import { demonstrationWorld } from './world';

const { elevators, elevatorAdditions, compounds, enterprises, projects } = demonstrationWorld();
const compoundById = new Map(compounds.map((compound) => [compound.id, compound]));
const rolesOf = new Map(enterprises.map(({ uscc, roles }) => [uscc, roles]));
const elevatorByCode = new Map(elevators.map((elevator) => [elevator.registrationCode, elevator]));
const completedIds = new Set(
  projects.filter(({ phase }) => phase === 'COMPLETED').flatMap(({ compoundIds }) => compoundIds),
);

describe('elevators of the demonstration', () => {
  it('are about 300 in about 110 compounds, some of them old', () => {
    expect(elevators.length).toBeGreaterThan(270);
    expect(elevators.length).toBeLessThan(340);
    const housed = new Set(elevators.map(({ compoundId }) => compoundId));
    expect(housed.size).toBeGreaterThan(95);
    expect(housed.size).toBeLessThan(125);
    const old = [...housed].filter((id) => compoundById.get(id)?.isOld);
    expect(old.length).toBeGreaterThan(15);
  });

  it('stand in a building of their compound; its property company uses them, a maintainer maintains them', () => {
    for (const { compoundId, buildingId, userUscc, maintainerUscc } of elevators) {
      const compound = compoundById.get(compoundId);
      expect(compound?.buildings.map(({ id }) => id)).toContain(buildingId);
      expect(userUscc).toBe(compound?.real ? null : compound?.propertyCompanyUscc);
      if (maintainerUscc !== null) expect(rolesOf.get(maintainerUscc)).toContain('ELEVATOR_MAINTAINER');
    }
    expect(elevators.filter(({ maintainerUscc }) => maintainerUscc === null).length).toBeGreaterThan(2);
    expect(elevators.filter(({ userUscc }) => userUscc === null).length).toBeGreaterThan(2);
  });
});

describe('elevator additions of the demonstration', () => {
  it('are 40, of which 25 are in use, one at most to a building', () => {
    expect(elevatorAdditions).toHaveLength(40);
    expect(elevatorAdditions.filter(({ registrationCode }) => registrationCode !== null)).toHaveLength(25);
    expect(new Set(elevatorAdditions.map(({ buildingId }) => buildingId)).size).toBe(40);
  });

  it('are on old compounds, and in use in the very building', () => {
    for (const { compoundId, buildingId, registrationCode } of elevatorAdditions) {
      expect(compoundById.get(compoundId)?.isOld).toBe(true);
      if (registrationCode !== null)
        expect(elevatorByCode.get(registrationCode)).toMatchObject({ compoundId, buildingId });
    }
  });

  it('are planned only where no renovation is completed', () => {
    const planned = elevatorAdditions.filter(({ registrationCode }) => registrationCode === null);
    expect(planned.filter(({ compoundId }) => completedIds.has(compoundId))).toEqual([]);
  });

  it('are applied for in a year that has come', () => {
    const years = elevatorAdditions.map(({ applicationNo }) => Number(applicationNo.split('-')[2]));
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2019);
    expect(Math.max(...years)).toBeLessThanOrEqual(2024);
  });

  it('include 东城建安住宅楼 of 玉泉街道, completed by the document, with no firm attached', () => {
    const building = compounds.find(({ name }) => name === '东城建安住宅楼');
    const [addition] = elevatorAdditions.filter(({ compoundId }) => compoundId === building?.id);
    expect(addition?.registrationCode).toMatch(/^EL-419001-\d{5}$/);
    expect(elevatorByCode.get(addition?.registrationCode ?? '')).toMatchObject({
      userUscc: null,
      maintainerUscc: null,
    });
  });
});
