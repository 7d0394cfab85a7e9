import { registerEnumType } from 'type-graphql';

/** 主要建筑材料和构配件 of 城政办发〔2024〕26号 (十); the document names ready-mixed concrete alone, the others are ours. */
export enum MaterialKind {
  READY_MIXED_CONCRETE = 'READY_MIXED_CONCRETE',
  STEEL = 'STEEL',
  CEMENT = 'CEMENT',
  INSULATION = 'INSULATION',
  PIPE = 'PIPE',
  CABLE = 'CABLE',
  WATERPROOFING = 'WATERPROOFING',
  FIRE_PRODUCT = 'FIRE_PRODUCT',
}
registerEnumType(MaterialKind, {
  name: 'MaterialKind',
  description: '主要建筑材料和构配件 / Main building materials and components',
  valuesConfig: {
    READY_MIXED_CONCRETE: { description: '预拌混凝土 / Ready-mixed concrete' },
    STEEL: { description: '钢材 / Steel products' },
    CEMENT: { description: '水泥 / Cement for building' },
    INSULATION: { description: '保温材料 / Insulation materials' },
    PIPE: { description: '管材管件 / Pipes and fittings' },
    CABLE: { description: '电线电缆 / Wires and cables' },
    WATERPROOFING: { description: '防水材料 / Waterproofing materials' },
    FIRE_PRODUCT: { description: '消防产品 / Fire protection products' },
  },
});
