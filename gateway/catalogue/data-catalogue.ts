import { getNamedType, isIntrospectionType, isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import type { AccessMap } from '../../shared/access/access-map';
import { updateCycles } from '../../shared/access/classification';
import { plainDescription } from '../../shared/access/describe-classification';
import type { Level } from '../../shared/access/level';
import type { DataCatalogueEntry } from './catalogue-entry';
import { unitOf } from './unit-of';

export interface CatalogueFilter {
  readonly owner?: string | undefined;
  readonly level?: Level | undefined;
  /** Every word of it stands somewhere in the entry; width and case do not matter. */
  readonly text?: string | undefined;
}

interface Owner {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

interface Searchable {
  readonly entry: DataCatalogueEntry;
  readonly text: string;
}

/** What every field of the served graph means, whose it is and how closely it is kept; always of the graph served now. */
export class DataCatalogue {
  private readonly titles: ReadonlyMap<string, string>;
  private fields: readonly Searchable[] = [];

  /** @param owners those whose titles are known; others are called by their names */
  constructor(owners: readonly Owner[]) {
    this.titles = new Map(owners.map(({ name, title }) => [name, `${title.zh} / ${title.en}`]));
  }

  /** Takes over a new version of the graph. */
  accept(schema: GraphQLSchema, map: AccessMap): void {
    this.fields = this.entriesOf(schema, map)
      .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1))
      .map((entry) => ({ entry, text: searchable(textOf(entry)) }));
  }

  /** The entries that fit, by coordinate. */
  find({ owner, level, text = '' }: CatalogueFilter): readonly DataCatalogueEntry[] {
    const words = searchable(text).split(/\s+/).filter(Boolean);
    return this.fields
      .filter(
        ({ entry, text: own }) =>
          (owner === undefined || entry.owners.includes(owner)) &&
          (level === undefined || entry.level === level) &&
          words.every((word) => own.includes(word)),
      )
      .map(({ entry }) => entry);
  }

  private entriesOf(schema: GraphQLSchema, map: AccessMap): DataCatalogueEntry[] {
    const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
    return types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields()).flatMap((field): DataCatalogueEntry[] => {
        const coordinate = `${type.name}.${field.name}`;
        const access = map.get(coordinate);
        if (!access) return [];
        const meaning = plainDescription(field.description ?? '');
        return [
          {
            coordinate,
            meaningZh: meaning.zh,
            meaningEn: meaning.en,
            owners: access.owners,
            ownerTitles: access.owners.map((owner) => this.titles.get(owner) ?? owner),
            level: access.level,
            basis: access.basis,
            unit: unitOf(meaning, getNamedType(field.type).name),
            updateCycle: updateCycles.find((cycle) => cycle === access.updated) ?? 'ON_CHANGE',
            nullable: !isNonNullType(field.type),
            type: String(field.type),
          },
        ];
      }),
    );
  }
}

function textOf({ coordinate, meaningZh, meaningEn, basis, ownerTitles, unit }: DataCatalogueEntry): string {
  return [coordinate, meaningZh, meaningEn, basis, ...ownerTitles, unit ?? ''].join('\n');
}

function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
