/** A setting is wrong: one clear line for the operator, the process does not start. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
