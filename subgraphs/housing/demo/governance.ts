import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { CompensationStandard, CompensationStandardStatus } from '../division/compensation-standard';
import { documents, places } from '../documents';
import { FireAllianceMember } from '../enterprise/fire-alliance-member';
import { GradeVerification, GradeVerificationResult } from '../property-service/grade-verification';

const share = 0.06;

/** Grade verifications of invented compounds, invented members of the alliance, and what is written of compensation. */
export async function insertGovernance(insert: Insert, world: DemonstrationWorld): Promise<void> {
  await insert(GradeVerification, verifications(world));
  await insert(FireAllianceMember, members(world));
  await insert(CompensationStandard, [
    {
      standardNo: 'JINCHENG-TELECOM-DAMAGE',
      jurisdictionCode: places.jincheng,
      status: CompensationStandardStatus.NOT_ISSUED,
      text: null,
      document: documents.jinchengTelecom,
      section: '措施五',
    },
  ]);
}

function verifications({ compounds }: DemonstrationWorld): GradeVerification[] {
  const random = randomStream('housing/grade-verifications');
  const results = [null, ...Object.values(GradeVerificationResult)];
  return compounds
    .filter(({ real, propertyCompanyUscc }) => !real && propertyCompanyUscc !== null)
    .flatMap(({ id }, index) => {
      if (!random.chance(share) && index !== 0) return [];
      const orderedOn = addDays(demonstrationDay, -random.int(20, 300));
      const deadline = addDays(orderedOn, 30);
      const result = deadline < demonstrationDay ? random.pick(results) : null;
      return [
        {
          verificationNo: `GV-${id.slice('CMP-'.length)}`,
          compoundId: id,
          orderedOn,
          deadline,
          result,
          closedOn: result === null || result === GradeVerificationResult.REFUSED ? null : deadline,
          synthetic: true,
        },
      ];
    });
}

/** The document announces the alliance and names no member. */
function members({ enterprises }: DemonstrationWorld): FireAllianceMember[] {
  return enterprises
    .filter(
      ({ real, roles, countyCode }) =>
        !real && roles.includes('PROPERTY_COMPANY') && countyCode === places.anning,
    )
    .map(({ uscc }) => ({ uscc, joinedOn: '2021-09-01' }));
}
