/** A binding that is not usable. Its message names the binding, never its value, and may be logged. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}
