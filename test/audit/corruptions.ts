export interface Corruption {
  readonly offset: number;
  readonly was: number;
  readonly is: number;
  /** The changed bytes; valid until the next corruption is taken. */
  readonly bytes: Buffer;
}

export interface CorruptionOptions {
  /** Every how many-th byte is changed; 1 = each. */
  readonly stride?: number;
  /** What a byte becomes; all of them are tried at each place, those that change nothing are left out. */
  readonly changes?: readonly ((byte: number) => number)[];
}

/** One bit, the case of a letter, a line feed, a space, a digit, a quote. */
const usualChanges: readonly ((byte: number) => number)[] = [
  (byte) => byte ^ 0x01,
  (byte) => byte ^ 0x20,
  (byte) => byte ^ 0x80,
  () => 0x0a,
  () => 0x20,
  () => 0x30,
  () => 0x22,
];

/** Every change of a single byte of `given`, one after the other; `given` itself is left alone. */
export function* corruptions(
  given: Buffer,
  { stride = 1, changes = usualChanges }: CorruptionOptions = {},
): Generator<Corruption> {
  const bytes = Buffer.from(given);
  for (let offset = 0; offset < bytes.length; offset += stride) {
    const was = given.readUInt8(offset);
    for (const is of new Set(changes.map((change) => change(was) & 0xff))) {
      if (is === was) continue;
      bytes[offset] = is;
      yield { offset, was, is, bytes };
    }
    bytes[offset] = was;
  }
}
