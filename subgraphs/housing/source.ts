import type { Source } from '../../shared/provenance/source';

/** Source of what the housing bureau's own registers say. */
export function housingRegister(synthetic: boolean): Source {
  return { issuer: '住房和城乡建设局 / Housing and urban-rural development bureau', synthetic };
}

/** Source of what a document says. */
export function documentSource({ document, section }: { document: string; section: string }): Source {
  return { document, section, synthetic: false };
}
