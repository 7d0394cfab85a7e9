import { sunshineCommunityCode, sunshineCommunityFoundedOn } from './divisions';
import { compoundId, numberedBuildings, type WorldCompound, type WorldMembership } from './compound';
import { split } from './random';

/**
 * The 18 compounds of the first pilot as 安建复函〔2021〕2号 三(二) prints them. It names the streets 连然, 金方 and 温泉
 * only for all old compounds together: which community each stands in is our assumption, so are buildings and dwellings
 * of each; their sums are the document's.
 */
const pilots: readonly { name: string; communityCode: string; buildings: number }[] = [
  { name: '安达小区', communityCode: '530181001001', buildings: 6 },
  { name: '人民医院小区', communityCode: '530181001001', buildings: 7 },
  { name: '湖滨巷3号', communityCode: '530181001003', buildings: 2 },
  { name: '湖滨巷5号', communityCode: '530181001003', buildings: 2 },
  { name: '湖滨巷6号', communityCode: '530181001003', buildings: 2 },
  { name: '湖滨小区', communityCode: '530181001003', buildings: 9 },
  { name: '老四中宿舍', communityCode: '530181001004', buildings: 4 },
  { name: '园丁小区', communityCode: '530181001004', buildings: 5 },
  { name: '建设局小区', communityCode: '530181001005', buildings: 3 },
  { name: '金安巷4号', communityCode: '530181002003', buildings: 2 },
  { name: '卫计委宿舍', communityCode: '530181002003', buildings: 3 },
  { name: '百货公司宿舍', communityCode: '530181002004', buildings: 3 },
  { name: '卫计局宿舍', communityCode: '530181002004', buildings: 2 },
  { name: '国土宿舍', communityCode: '530181002005', buildings: 3 },
  { name: '水务局宿舍', communityCode: '530181002005', buildings: 3 },
  { name: '工行宿舍', communityCode: '530181004001', buildings: 2 },
  { name: '财政局宿舍', communityCode: '530181004001', buildings: 3 },
  { name: '工业总公司宿舍', communityCode: '530181004002', buildings: 4 },
];

/** 1506套 in the 18 compounds together (安建复函〔2021〕2号 三(二)). */
const pilotDwellings = 1506;

/** The 18 pilot compounds; all are served by the company that the document names. */
export function pilotCompounds(propertyCompanyUscc: string): WorldCompound[] {
  const dwellings = split(
    pilotDwellings,
    pilots.map(({ buildings }) => buildings),
  );
  return pilots.map(({ name, communityCode, buildings }, index) => ({
    ...realCompound(compoundId('530181', index + 1), name, buildings),
    memberships: [assumed(communityCode)],
    builtYear: 1984 + (index % 14),
    isOld: true,
    dwellings: dwellings[index] ?? 0,
    propertyCompanyUscc,
    pilot: true,
  }));
}

/**
 * The compounds that 城政发〔2024〕7号 names: two that become 阳光社区, and the neighbour that stays out. The document
 * does not say to which community the two belonged before; 司徒村, whose ridge is the northern boundary and beside whose
 * namesake compound they lie, is our assumption.
 */
export function sunshineCompounds(firstNumber: number): WorldCompound[] {
  const founded = sunshineCommunityFoundedOn;
  const moved: WorldMembership[] = [
    { communityCode: '140502100229', from: null, to: founded, assumed: true },
    { communityCode: sunshineCommunityCode, from: founded, to: null, assumed: false },
  ];
  const compounds = [
    { name: '阳光地带小区', memberships: moved, builtYear: 2012, buildings: 14, dwellings: 980 },
    { name: '阳光云上小区', memberships: moved, builtYear: 2019, buildings: 8, dwellings: 760 },
    {
      name: '司徒小区',
      memberships: [assumed('140502100229')],
      builtYear: 2009,
      buildings: 10,
      dwellings: 620,
    },
  ];
  return compounds.map(({ name, buildings, ...facts }, index) => ({
    ...realCompound(compoundId('140502', firstNumber + index), name, buildings),
    ...facts,
    isOld: false,
  }));
}

/**
 * The building of 玉泉街道 whose elevator addition is completed (济源市住建局《关于对市政协十届第五次会议105049号提案的答复》
 * 十, headed 老旧小区加装电梯).
 * Its community within the street is our assumption.
 */
export function dongchengJianan(number: number): WorldCompound {
  return {
    ...realCompound(compoundId('419001', number), '东城建安住宅楼', 1),
    memberships: [assumed('419001005022')],
    builtYear: 1998,
    isOld: true,
    dwellings: 36,
  };
}

function assumed(communityCode: string): WorldMembership {
  return { communityCode, from: null, to: null, assumed: true };
}

function realCompound(id: string, name: string, buildings: number) {
  return {
    id,
    name,
    aliases: [],
    address: null,
    buildings: numberedBuildings(id, buildings),
    propertyCompanyUscc: null,
    real: true,
    pilot: false,
  };
}
