import { registerEnumType } from 'type-graphql';

export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}
registerEnumType(Gender, {
  name: 'Gender',
  description: '性别 / Gender',
  valuesConfig: { FEMALE: { description: '女 / Female' }, MALE: { description: '男 / Male' } },
});
