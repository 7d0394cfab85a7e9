import { countyOfCompound, currentCommunity, type WorldCompound } from './compound';
import { countiesOf } from './counties';
import { randomStream, type RandomStream, split } from './random';
import type { WorldProjectPhase } from './renovation-project';

/** Compounds that are, or will be, one project. */
export interface ProjectGroup {
  readonly phase: WorldProjectPhase;
  readonly planYear: number;
  readonly compounds: readonly WorldCompound[];
}

/** 晋城市: 264 compounds completed, 92 projects under way in 2024, of 434 (…第TA0315号提案的答复 一). */
const jincheng = { completed: 264, underConstruction: 92 };

/** Of the remaining 78 nothing is said; here half have a project in preparation. */
const jinchengPreparing = 39;

/** 安宁市: six compounds basically completed (安建复函〔2021〕2号 一). That they are old and not of the pilot is ours. */
const anningCompleted = 6;

/**
 * 济源市: 39 implemented since the second half of 2019, 24 planned for 2021 (…105049号提案的答复 ¶1). By plan year the 39
 * are 9 + 22 + 8; the 8 are among the 24, the other 16 of these are in preparation. The overlap is ours.
 */
const jiyuan = { implementedByYear: { 2019: 9, 2020: 22, 2021: 8 }, preparing2021: 16 };

/** Which invented old compounds have a project, in which phase; a compound is in at most one. */
export function projectGroups(compounds: readonly WorldCompound[]): ProjectGroup[] {
  const stream = randomStream('world/project-groups');
  const old = compounds.filter(({ isOld, real }) => isOld && !real);
  const ofCounty = (code: string) => old.filter((compound) => countyOfCompound(compound) === code);
  return [
    ...jinchengGroups(
      countiesOf('JINCHENG').map(({ code }) => ofCounty(code)),
      stream,
    ),
    ...jiyuanGroups(stream.shuffle(ofCounty('419001')), stream),
    ...anningGroups(stream.shuffle(ofCounty('530181')), stream),
  ];
}

function jinchengGroups(byCounty: readonly WorldCompound[][], stream: RandomStream): ProjectGroup[] {
  const sizes = byCounty.map(({ length }) => length);
  const completed = split(jincheng.completed, sizes);
  const underConstruction = split(jincheng.underConstruction, sizes);
  const rest = sizes.map((size, index) => size - (completed[index] ?? 0) - (underConstruction[index] ?? 0));
  const preparing = split(jinchengPreparing, rest);
  return byCounty.flatMap(([first, ...others], index) => {
    // The first compound of each county is the one to show: its works are under way.
    const ordered = [...(first ? [first] : []), ...stream.shuffle(others)];
    const counts = [underConstruction[index] ?? 0, completed[index] ?? 0, preparing[index] ?? 0];
    const [now = [], done = [], later = []] = portions(ordered, counts);
    return [
      ...joined(done, stream).map((group) => ({
        phase: 'COMPLETED' as const,
        planYear: stream.int(2021, 2023),
        compounds: group,
      })),
      ...now.map((compound) => ({
        phase: 'UNDER_CONSTRUCTION' as const,
        planYear: 2024,
        compounds: [compound],
      })),
      ...later.map((compound) => ({ phase: 'PREPARING' as const, planYear: 2025, compounds: [compound] })),
    ];
  });
}

function jiyuanGroups(compounds: readonly WorldCompound[], stream: RandomStream): ProjectGroup[] {
  const years = jiyuan.implementedByYear;
  const [of2019 = [], of2020 = [], of2021 = [], later = []] = portions(compounds, [
    ...Object.values(years),
    jiyuan.preparing2021,
  ]);
  const single = (phase: WorldProjectPhase, planYear: number) => (compound: WorldCompound) => ({
    phase,
    planYear,
    compounds: [compound],
  });
  return [
    ...of2019.map(single('COMPLETED', 2019)),
    ...of2020.map((compound) =>
      single(stream.chance(0.6) ? 'COMPLETED' : 'UNDER_CONSTRUCTION', 2020)(compound),
    ),
    ...of2021.map(single('UNDER_CONSTRUCTION', 2021)),
    ...later.map(single('PREPARING', 2021)),
  ];
}

function anningGroups(compounds: readonly WorldCompound[], stream: RandomStream): ProjectGroup[] {
  return compounds
    .slice(0, anningCompleted)
    .map((compound) => ({ phase: 'COMPLETED', planYear: stream.int(2019, 2020), compounds: [compound] }));
}

/** Consecutive portions of the sizes given. */
function portions<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  let start = 0;
  return sizes.map((size) => items.slice(start, (start += size)));
}

/** Some neighbours in one community are renovated together, at most three. */
function joined(compounds: readonly WorldCompound[], stream: RandomStream): WorldCompound[][] {
  const groups: WorldCompound[][] = [];
  const inOrder = [...compounds].sort((left, right) => (left.id < right.id ? -1 : 1));
  for (const compound of inOrder) {
    const group = groups.at(-1);
    const neighbour = group?.[0];
    const together =
      neighbour &&
      group.length < 3 &&
      currentCommunity(neighbour) === currentCommunity(compound) &&
      stream.chance(0.3);
    if (together) group.push(compound);
    else groups.push([compound]);
  }
  return groups;
}
