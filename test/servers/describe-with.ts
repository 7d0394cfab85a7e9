/** A program that a suite needs, and where it was found (null: nowhere). */
export interface NeededProgram {
  readonly name: string;
  readonly path: string | null;
}

/**
 * `describe` for a suite that needs a program of the machine. Without the program the suite is reported
 * as skipped, with one line that says why; where the environment variable CI is set it fails instead,
 * so that a missing program never passes for a passed suite.
 */
export function describeWith(program: NeededProgram, name: string, suite: () => void): void {
  if (program.path !== null) {
    describe(name, suite);
    return;
  }
  if (process.env['CI']) {
    describe(name, () => {
      it(`needs ${program.name}`, () => {
        throw new Error(`${program.name} was not found, and CI is set: expected it to be installed`);
      });
    });
    return;
  }
  process.stderr.write(`${program.name} was not found: the suite "${name}" was left out\n`);
  describe.skip(name, suite);
}
