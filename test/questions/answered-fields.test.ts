import { leafFields, silentFields } from './answered-fields';

const text = `
  query ($id: ID!) {
    compound(id: $id) { id ...Facts early: housing { stage } projects { no ... on Project { stage } } }
  }
  fragment Facts on Compound { police { cases } }
`;

test('leaf fields are found through fragments and aliases', () => {
  expect(leafFields(text)).toEqual([
    'compound.id',
    'compound.police.cases',
    'compound.early.stage',
    'compound.projects.no',
    'compound.projects.stage',
  ]);
});

test('a field is silent when it is null everywhere, in an empty list or below a null', () => {
  const data = {
    compound: { id: '1', police: null, early: { stage: null }, projects: [{ no: 'A', stage: null }] },
  };
  const quiet = ['compound.police.cases', 'compound.early.stage', 'compound.projects.stage'];
  expect(silentFields(text, [data])).toEqual(quiet);
  expect(silentFields(text, [{ compound: { ...data.compound, projects: [] } }])).toEqual([
    ...quiet.slice(0, 2),
    'compound.projects.no',
    'compound.projects.stage',
  ]);
});

test('one value in one row of one answer is enough; zero and false are values', () => {
  const row = (cases: unknown, stage: unknown) => ({
    compound: {
      id: '1',
      police: { cases },
      early: { stage: false },
      projects: [
        { no: 'A', stage: null },
        { no: 'B', stage },
      ],
    },
  });
  expect(silentFields(text, [row(null, null), row(0, 'DONE')])).toEqual([]);
});

test('a text without an operation is refused', () => {
  expect(() => leafFields('fragment A on B { c }')).toThrow('expected an operation');
});
