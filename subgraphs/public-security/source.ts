import { wholeRegisterOf } from '../../shared/provenance/loaded-set';
import type { Source } from '../../shared/provenance/source';

/** Name of this department in the supergraph, and of its set of demonstration rows. */
export const departmentName = 'public-security';

/** Source of what the police's own registers say. */
export function policeRegister(synthetic: boolean): Source {
  return { issuer: '公安局 / Public security bureau', synthetic };
}

/** Source of counts over the whole register: generated as soon as demonstration rows were loaded into it. */
export const wholeRegister = wholeRegisterOf(departmentName, policeRegister);
