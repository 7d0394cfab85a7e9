import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld, WorldDivision } from '../../../shared/demonstration/world';
import { DivisionRecord } from '../division/division-record';

/** The divisions are real; what the registers count in them is generated. */
export async function insertDivisions(insert: Insert, { divisions }: DemonstrationWorld): Promise<void> {
  await insert(
    DivisionRecord,
    divisions.map(({ source, ...division }) => ({
      ...division,
      ...founding({ source, ...division }),
      synthetic: true,
    })),
  );
}

/** A table of codes founds nothing: only a division with a first day has a document of its own. */
function founding({ source, validFrom }: WorldDivision) {
  return validFrom === null
    ? { foundingDocument: null, foundingSection: null, foundingIssuer: null }
    : {
        foundingDocument: source,
        foundingSection: '¶1（2024年7月9日区政府第61次常务会议研究同意）',
        foundingIssuer: '晋城市城区人民政府',
      };
}
