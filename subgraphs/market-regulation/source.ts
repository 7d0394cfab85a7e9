import { wholeRegisterOf } from '../../shared/provenance/loaded-set';
import type { Source } from '../../shared/provenance/source';

/** Name of this department in the supergraph, and of its set of demonstration rows. */
export const departmentName = 'market-regulation';

/** Source of what the market-regulation bureau's own registers say. */
export function marketRegister(synthetic: boolean): Source {
  return { issuer: '市场监督管理局 / Market regulation bureau', synthetic };
}

/** Source of counts over the whole register: generated as soon as demonstration rows were loaded into it. */
export const wholeRegister = wholeRegisterOf(departmentName, marketRegister);
