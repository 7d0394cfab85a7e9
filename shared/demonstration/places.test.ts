import { counties } from './counties';
import { worldDivisions } from './divisions';
import { placesOf } from './places';

const places = placesOf(worldDivisions());

describe('placesOf', () => {
  it('names a division and refuses an unknown code', () => {
    expect(places.nameOf('530181002006')).toBe('阳光社区居委会');
    expect(() => places.nameOf('999999')).toThrow('expected a known code, got 999999');
  });

  it('finds residents’ committees in every county of the demonstration', () => {
    for (const { code } of counties) expect(places.urbanCommunitiesOf(code).length).toBeGreaterThan(0);
    expect(places.urbanCommunitiesOf('140502')).toContain('140502006018');
    expect(places.urbanCommunitiesOf('140502')).not.toContain('140502100229');
  });

  it('lists all committees of a town, but not one whose code is pending', () => {
    expect(places.communitiesOf('140502100')).toContain('140502100229');
    expect(places.communitiesOf('140502100')).toHaveLength(25);
  });

  it('tells towns from streets and townships', () => {
    expect(places.townsOf('140502')).toEqual(['140502100']);
    expect(places.townsOf('140521').map((code) => places.nameOf(code))).toContain('龙港镇');
    expect(places.townsOf('140521').map((code) => places.nameOf(code))).not.toContain('土沃乡');
  });
});
