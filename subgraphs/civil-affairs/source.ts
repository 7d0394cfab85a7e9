import type { Source } from '../../shared/provenance/source';

/** Source of what the civil affairs bureau's own registers say. */
export function civilAffairsRegister(synthetic: boolean): Source {
  return { issuer: '民政局 / Civil affairs bureau', synthetic };
}
