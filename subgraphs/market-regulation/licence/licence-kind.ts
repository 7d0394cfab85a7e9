import { Arg, registerEnumType } from 'type-graphql';

/** 城政办发〔2024〕26号 (十四) names production licences, 城政发〔2024〕8号 §二(七) business licences. */
export enum LicenceKind {
  BUSINESS = 'BUSINESS',
  PRODUCTION = 'PRODUCTION',
  FOOD = 'FOOD',
  SPECIAL_EQUIPMENT_USE = 'SPECIAL_EQUIPMENT_USE',
  SPECIAL_EQUIPMENT_PRODUCTION = 'SPECIAL_EQUIPMENT_PRODUCTION',
}
registerEnumType(LicenceKind, {
  name: 'LicenceKind',
  description: '证照种类 / Kind of licence',
  valuesConfig: {
    BUSINESS: { description: '营业执照 / Business licence' },
    PRODUCTION: { description: '工业产品生产许可证 / Licence to make industrial products' },
    FOOD: { description: '食品经营许可证 / Licence to serve or sell food' },
    SPECIAL_EQUIPMENT_USE: {
      description:
        '特种设备使用登记（锅炉等，电梯另列） / Use registration of boilers and the like; elevators stand apart',
    },
    SPECIAL_EQUIPMENT_PRODUCTION: {
      description:
        '特种设备生产许可证（含安装、修理） / Licence to make, install and repair special equipment',
    },
  },
});

/** `kind` of lists and counts of licences. */
export const LicenceKindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => LicenceKind, {
    nullable: true,
    description: '只看此种证照，默认全部 / Only this kind; all unless given',
  });
