import type { Journey } from './journey';
import { today } from './places';
import { publishedCount } from './published-count';
import { compoundsBeside, isRegistered } from './stored-elders';

/** Homes of a compound with a retrofit, a family bed or both, each counted by its elder on the register (persons). */
interface StoredAdaptations {
  readonly elders: number;
  readonly retrofitOnly: number;
  readonly bedOnly: number;
  readonly both: number;
  /** Of these, those whose compound has barrier-free works in the plan of the year. */
  readonly besideWorks: number;
}

/** A retrofit counts from when its works began, up to and with the year; a bed while it serves on some day of the year. */
async function adaptationsOf(journey: Journey, compoundId: string, year: number): Promise<StoredAdaptations> {
  const [row] = await journey.rows(
    'civil-affairs',
    `SELECT COUNT(*) AS elders, SUM(retrofit AND NOT bed) AS retrofit_only, SUM(bed AND NOT retrofit) AS bed_only,
        SUM(retrofit AND bed) AS both_of_them
      FROM (SELECT
        EXISTS (SELECT 1 FROM home_retrofit r WHERE r.elder_id = elder.elder_id AND r.plan_year <= ?
          AND r.status IN ('UNDER_WORKS', 'ACCEPTED')) AS retrofit,
        EXISTS (SELECT 1 FROM family_care_bed b WHERE b.elder_id = elder.elder_id AND b.start_on <= ?
          AND b.start_on <= ? AND (b.end_on IS NULL OR b.end_on > ?)) AS bed
        FROM elder WHERE compound_id = ? AND ${isRegistered}) homes`,
    [year, `${year}-12-31`, today, `${year}-01-01`, compoundId, today, today],
  );
  const [retrofitOnly, bedOnly, both] = ['retrofit_only', 'bed_only', 'both_of_them'].map((column) =>
    Number(row?.[column] ?? 0),
  ) as [number, number, number];
  const adapted = retrofitOnly + bedOnly + both;
  const works = await hasBarrierFreeWorks(journey, compoundId, year);
  const besideWorks = works ? adapted : 0;
  return { elders: Number(row?.['elders']), retrofitOnly, bedOnly, both, besideWorks };
}

async function hasBarrierFreeWorks(journey: Journey, compoundId: string, year: number): Promise<boolean> {
  const items = await journey.count(
    'housing',
    `SELECT COUNT(*) FROM project_compound c JOIN renovation_project p ON p.project_no = c.project_no
      JOIN renovation_item i ON i.project_no = c.project_no
      WHERE c.compound_id = ? AND p.plan_year = ? AND i.item_code = 'BARRIER_FREE'`,
    [compoundId, year],
  );
  return items > 0;
}

/** The block of question 12 as it may be published; a count may be hidden for the compounds of the same community. */
export async function storedHomeAdaptation(
  journey: Journey,
  compoundId: string,
  year: number,
): Promise<object> {
  const own = await adaptationsOf(journey, compoundId, year);
  const beside = await compoundsBeside(journey, compoundId);
  const all = [own, ...(await Promise.all(beside.map((id) => adaptationsOf(journey, id, year))))];
  const homesOf = ({ retrofitOnly, bedOnly, both }: StoredAdaptations) => retrofitOnly + bedOnly + both;
  const sides = all.flatMap((place) => [homesOf(place), place.elders - homesOf(place), place.elders]);
  const kinds = all.flatMap(({ retrofitOnly, bedOnly, both }) => [retrofitOnly, bedOnly, both]);
  const works = all.flatMap((place) => [place.besideWorks, homesOf(place) - place.besideWorks]);
  return {
    households: publishedCount(homesOf(own), ...sides),
    retrofits: publishedCount(own.retrofitOnly + own.both, ...kinds, ...sides),
    familyBeds: publishedCount(own.bedOnly + own.both, ...kinds, ...sides),
    duplicates: publishedCount(own.besideWorks, ...works, ...sides),
    rule: await onceRule(journey),
    worksAsOf: today,
  };
}

/** The rule by which duplicates are told, 城政办发〔2024〕23号 二(五)21. */
async function onceRule(journey: Journey): Promise<object> {
  const [row] = await journey.rows(
    'civil-affairs',
    "SELECT * FROM care_rule WHERE rule_code = 'HOME_RETROFIT_ONCE'",
  );
  return {
    code: 'HOME_RETROFIT_ONCE',
    jurisdictionCode: row?.['jurisdiction_code'],
    source: { document: '城政办发〔2024〕23号', section: '二(五)21' },
  };
}
