import { In } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { CompoundSecurity } from './compound-security';

export const securityByCompound: LoaderDefinition<CompoundSecurity | null> = {
  name: 'securityByCompound',
  absent: null,
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.findBy(CompoundSecurity, { compoundId: In([...compoundIds]) });
    return indexBy(rows, ({ compoundId }) => compoundId);
  },
};

/** Compounds of a division (compounds). */
export interface SecurityTally {
  /** Of which something is on record. */
  readonly recorded: number;
  readonly covered: number;
  readonly secure: number;
}

/** Over the compounds that belong to the division or to one below it on the day; coverage as it is by now. */
export const securityTallyByDivision: LoaderDefinition<SecurityTally, { readonly on: DateText }> = {
  name: 'securityTallyByDivision',
  absent: { recorded: 0, covered: 0, secure: 0 },
  async batch(codes, { on }, { database }) {
    const compounds = compoundsOfDivisions(on);
    const divisions = among('a.ancestor_code', codes);
    const rows: ({ readonly code: string } & Record<keyof SecurityTally, number | string>)[] =
      await database.manager.query(
        `SELECT a.ancestor_code AS code, COUNT(*) AS recorded,
          SUM(CASE WHEN s.covered_entrances >= s.entrances THEN 1 ELSE 0 END) AS covered,
          SUM(CASE WHEN s.secure_since <= ? THEN 1 ELSE 0 END) AS secure
        FROM ${compounds.sql} JOIN compound_security s ON s.compound_id = m.compound_id
        WHERE ${divisions.sql} GROUP BY a.ancestor_code`,
        [on, ...compounds.parameters, ...divisions.parameters],
      );
    return new Map(
      rows.map(({ code, recorded, covered, secure }) => [
        code,
        { recorded: Number(recorded), covered: Number(covered), secure: Number(secure) },
      ]),
    );
  },
};
