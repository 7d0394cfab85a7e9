import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream } from '../../../shared/demonstration/random';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import type { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapItemKind, TraceOrigin, type TraceRecord } from '../scrap/trace-record';

/** How often one of the suspicious items of an inspection has no record. */
const shareWithGap = 0.25;

/** Trace records of the suspicious items, and the inspections with what these say. */
export function withTraces(
  inspections: readonly ScrapInspection[],
  cases: readonly Case[],
  today: DateText,
): { inspections: ScrapInspection[]; traces: TraceRecord[] } {
  const random = randomStream('public-security/scrap-traces');
  const numbers = numbering();
  const stolenGoods = cases.filter(({ kind }) => kind === CaseKind.STOLEN_GOODS_DISPOSAL);
  const caseOf = new Map(stolenGoods.map(({ enterpriseUscc, caseNo }) => [enterpriseUscc, caseNo]));
  const traces: TraceRecord[] = [];
  const told = inspections.map((inspection) => {
    const { inspectionNo, enterpriseUscc, inspectedOn, suspiciousItems } = inspection;
    if (suspiciousItems === 0) return inspection;
    const hasGap = random.chance(shareWithGap);
    for (let item = hasGap ? 1 : 0; item < suspiciousItems; item += 1) {
      const tracedOn = addDays(inspectedOn, random.int(0, 10));
      const caseNo = caseOf.get(enterpriseUscc) ?? null;
      traces.push({
        recordNo: numbers.next('ST', 5),
        inspectionNo,
        itemKind: random.pick(Object.values(ScrapItemKind)),
        tracedOn: tracedOn <= today ? tracedOn : today,
        origin: originOf(caseNo, random.int(0, 9)),
        caseNo,
        synthetic: true,
      });
    }
    return { ...inspection, tracedBack: !hasGap };
  });
  return { inspections: told, traces };
}

function originOf(caseNo: string | null, draw: number): TraceOrigin {
  if (caseNo !== null) return TraceOrigin.STOLEN;
  return draw < 8 ? TraceOrigin.LAWFUL : TraceOrigin.NOT_FOUND;
}
