/** What a manifest says, as far as packages differ. */
export interface Manifest {
  version: string
  permissions: string[]
  background: { service_worker?: string; scripts?: string[]; type?: string }
  browser_specific_settings?: {
    gecko: { id: string; update_url?: string } & Record<string, unknown>
    [key: string]: unknown
  }
  [key: string]: unknown
}

export const stores = ['chrome', 'edge', 'firefox'] as const
export type Store = (typeof stores)[number]

const without = (manifest: Manifest, ...keys: string[]): Manifest =>
  Object.fromEntries(Object.entries(manifest).filter(([key]) => !keys.includes(key))) as Manifest

/** Chromium knows neither the sidebar nor background scripts beside a service worker, and warns of both. */
function chromium(manifest: Manifest, updateUrl?: string): Manifest {
  const { service_worker, type } = manifest.background
  return {
    ...without(manifest, 'sidebar_action', 'browser_specific_settings'),
    background: { ...(service_worker && { service_worker }), ...(type && { type }) },
    ...(updateUrl && { update_url: updateUrl }),
  } as Manifest
}

/** Firefox has a sidebar instead of a side panel, and an event page instead of a service worker. */
function firefox(manifest: Manifest, updateUrl?: string): Manifest {
  const { scripts, type } = manifest.background
  const { gecko, ...rest } = manifest.browser_specific_settings ?? { gecko: { id: '' } }
  return {
    ...without(manifest, 'side_panel', 'minimum_chrome_version'),
    permissions: manifest.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { ...(scripts && { scripts }), ...(type && { type }) },
    browser_specific_settings: { ...rest, gecko: { ...gecko, ...(updateUrl && { update_url: updateUrl }) } },
  } as Manifest
}

/**
 * The manifest of one store's package. `updateUrl` is for packages a company hosts itself: where this browser looks for
 * the next version; stores refuse packages that name one.
 */
export const manifestFor = (store: Store, manifest: Manifest, updateUrl?: string): Manifest =>
  store === 'firefox' ? firefox(manifest, updateUrl) : chromium(manifest, updateUrl)
