import { SettingsError } from '../request/settings-error.ts'

/** Where a vendor is reached, and whether that is an emulator on this machine. */
export interface Endpoint {
  url: URL
  emulated: boolean
}

/** Whether an address is this machine's: an emulator answers there, never a vendor. */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)

/**
 * The vendor's own address, unless a binding sets another: a host of the vendor's domain, or loopback for an emulator.
 * @throws {SettingsError} for any other address, so that a slip in the settings cannot send invoices to strangers
 */
export function endpoint(binding: string, value: string | undefined, standard: string, domain: string): Endpoint {
  const url = URL.parse(value || standard)
  const emulated = url !== null && isLoopback(url)
  const vendors = url?.protocol === 'https:' && url.hostname.endsWith(`.${domain}`)
  if (!url || !(emulated || vendors)) throw new SettingsError(`${binding} must be https under ${domain}, or loopback`)
  return { url, emulated }
}
