import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { belongingTo, references } from '../testing/housing-rows';
import { ElevatorAddition, ElevatorAdditionDocument } from './elevator-addition';
import { ElevatorAdditionDocumentKind, ElevatorAdditionStatus } from './elevator-addition-status';

function addition(applicationNo: string, facts: Partial<ElevatorAddition> = {}): Partial<ElevatorAddition> {
  const where = { compoundId: 'CMP-1', buildingId: 'CMP-1-B01' };
  return { applicationNo, ...where, status: ElevatorAdditionStatus.APPLIED, synthetic: true, ...facts };
}

describe('elevator additions', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ['CMP-1']),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await fixture.insert(ElevatorAddition, [
      addition('EA-1', { registrationCode: 'EL-1', status: ElevatorAdditionStatus.COMPLETED }),
      addition('EA-2'),
      addition('EA-3', { compoundId: 'CMP-J', document: '文件', section: '十', synthetic: false }),
      ...['EA-4', 'EA-5'].map((no) => addition(no, { status: ElevatorAdditionStatus.AGREED })),
    ]);
    await fixture.insert(ElevatorAdditionDocument, [
      { applicationNo: 'EA-1', kind: ElevatorAdditionDocumentKind.APPLICATION_FORM, submitted: true },
      { applicationNo: 'EA-1', kind: ElevatorAdditionDocumentKind.PUBLIC_NOTICE, submitted: false },
    ]);
    fixture.statements.length = 0;
  });
  afterEach(() => fixture.stop());

  test('count the documents handed in; none on record is unknown, not zero', async () => {
    const { data } = await fixture.ask(`{
      one: elevatorAddition(applicationNo: "EA-1") { elevator { registrationCode } housing { submittedDocumentCount documents { kind submitted } } }
      two: elevatorAddition(applicationNo: "EA-2") { elevator { registrationCode } housing { submittedDocumentCount documents { kind } } }
      none: elevatorAddition(applicationNo: "EA-9") { applicationNo } }`);
    expect(data).toEqual({
      one: {
        elevator: { registrationCode: 'EL-1' },
        housing: {
          submittedDocumentCount: 1,
          documents: [
            { kind: 'APPLICATION_FORM', submitted: true },
            { kind: 'PUBLIC_NOTICE', submitted: false },
          ],
        },
      },
      two: { elevator: null, housing: { submittedDocumentCount: null, documents: null } },
      none: null,
    });
  });

  test('say where a document, not the register, is the source', async () => {
    const { data } = await fixture.ask(
      '{ elevatorAddition(applicationNo: "EA-3") { housing { source { document section synthetic } } } }',
    );
    expect(data).toEqual({
      elevatorAddition: { housing: { source: { document: '文件', section: '十', synthetic: false } } },
    });
  });

  test('are listed within a division by number, page by page, each once', async () => {
    const page = async (after: string | null) => {
      const { data } = await fixture.ask(
        `query ($after: String) { elevatorAdditions(within: "140500", first: 3, after: $after) { totalCount
          nodes { applicationNo } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      return data?.['elevatorAdditions'] as {
        totalCount: number;
        nodes: { applicationNo: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(second).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    expect([...first.nodes, ...second.nodes].map(({ applicationNo }) => applicationNo)).toEqual([
      'EA-1',
      'EA-2',
      'EA-4',
      'EA-5',
    ]);
  });

  test('are limited to statuses, none of which means none', async () => {
    const { data } = await fixture.ask(`{
      some: elevatorAdditions(within: "140500", filter: { statuses: [AGREED, APPLIED] }) { totalCount }
      none: elevatorAdditions(within: "140500", filter: { statuses: [] }) { totalCount nodes { applicationNo } } }`);
    expect(data).toEqual({ some: { totalCount: 3 }, none: { totalCount: 0, nodes: [] } });
  });
});
