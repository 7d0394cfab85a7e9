import type { RandomStream } from '../../../shared/demonstration/random';
import { residentIdCheckDigit } from '../../../shared/identifiers/resident-id';

/** A person who does not exist. */
export interface InventedPerson {
  readonly personRef: string;
  readonly personName: string;
  readonly residentId: string;
  readonly phone: string;
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/**
 * Persons in turn: a surname with a word of the sexagenary cycle as name, a resident ID number of an area 99 that does
 * not exist, a phone number of a prefix 120 that is not given to telephones.
 */
export function inventedPersons(random: RandomStream, refPrefix: string): () => InventedPerson {
  let count = 0;
  return () => {
    const place = random.int(0, 59);
    count += 1;
    return {
      personRef: `${refPrefix}-${String(count).padStart(6, '0')}`,
      personName: `${random.pick(surnames)}${stems[place % 10]}${branches[place % 12]}`,
      residentId: inventedResidentId(random),
      phone: `120${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    };
  };
}

function inventedResidentId(random: RandomStream): string {
  const birthday = [random.int(1960, 2005), random.int(1, 12), random.int(1, 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  const body = `99${random.int(1000, 9999)}${birthday}${String(random.int(1, 999)).padStart(3, '0')}`;
  return body + residentIdCheckDigit(body);
}
