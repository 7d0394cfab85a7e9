import { registerEnumType } from 'type-graphql';

export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}
registerEnumType(Gender, {
  name: 'Gender',
  description: '性别 / Gender of a person',
  valuesConfig: { FEMALE: { description: '女性 / A woman' }, MALE: { description: '男性 / A man' } },
});
