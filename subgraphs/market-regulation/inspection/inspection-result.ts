import { registerEnumType } from 'type-graphql';

export enum InspectionResult {
  PASS = 'PASS',
  FAIL = 'FAIL',
  RECTIFYING = 'RECTIFYING',
  RECTIFIED = 'RECTIFIED',
}
registerEnumType(InspectionResult, {
  name: 'InspectionResult',
  description: '检查或检验结果 / Result of an inspection',
  valuesConfig: {
    PASS: { description: '合格 / Passed' },
    FAIL: { description: '不合格 / Failed' },
    RECTIFYING: { description: '发现问题，整改中 / Failings found, being put right' },
    RECTIFIED: { description: '发现问题，已整改 / Failings found, since put right' },
  },
});
