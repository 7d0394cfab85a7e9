import { demonstrationWorld } from '../demonstration/world';
import { demonstrationCounters, demonstrationSelfService } from './demonstration-service-points';
import { ServicePointKind } from './service-point';

const world = demonstrationWorld();
const offer = { label: '示例', items: ['一'], requiredMaterials: ['二'], plainLanguage: '三' };
const communities = new Map(world.divisions.map((division) => [division.code, division]));

test('of self-service there are as many as is published: 8 halls, one to a town or street, and 10 stations', () => {
  const points = demonstrationSelfService('civil-affairs', offer, world);
  const halls = points.filter(({ kind }) => kind === ServicePointKind.SELF_SERVICE_SUPERMARKET);
  const stations = points.filter(({ kind }) => kind === ServicePointKind.POST_HOUSE);
  expect([halls.length, stations.length]).toEqual([8, 10]);
  expect(new Set(halls.map(({ communityCode }) => communities.get(communityCode)?.parentCode)).size).toBe(8);
  expect(new Set(points.map(({ communityCode }) => communityCode)).size).toBe(18);
});

test('every point stands in a community and says that it was invented', () => {
  const points = [
    ...demonstrationCounters('housing', offer, world),
    ...demonstrationSelfService('civil-affairs', offer, world),
  ];
  expect(points.length).toBeGreaterThan(20);
  expect(new Set(points.map(({ pointNo }) => pointNo)).size).toBe(points.length);
  for (const { communityCode, synthetic, name } of points) {
    expect(communities.get(communityCode)?.level).toBe('COMMUNITY');
    expect(synthetic).toBe(true);
    expect(name).toMatch(/^示例/);
  }
});
