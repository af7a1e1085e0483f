import type { Manifest } from './browsers.ts'
import { crx, extensionId } from './crx.ts'

/** A company's own distribution: where its files lie, and the key that signs Chromium's. */
export interface Hosted {
  /** Address of the folder the company serves the files from, with a slash at its end. */
  url: string
  /** RSA key as PEM; the extension's identity in Chrome and Edge. */
  privateKey: string
}

/** Where browsers of each kind look for the next version. */
export const updateAddress = (hosted: Pick<Hosted, 'url'>, file: 'updates.xml' | 'updates.json'): string =>
  new URL(file, hosted.url).href

/** What Chrome and Edge read to find the next version (https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux). */
const chromiumUpdates = ({ url, privateKey }: Hosted, version: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${extensionId(privateKey)}">
    <updatecheck codebase="${new URL('chrome.crx', url).href}" version="${version}" />
  </app>
</gupdate>
`

/** What Firefox reads to find the next version (https://extensionworkshop.com/documentation/manage/updating-your-extension/). */
function firefoxUpdates({ url }: Hosted, { version, browser_specific_settings: settings }: Manifest): string {
  const updates = [{ version, update_link: new URL('firefox.xpi', url).href }]
  return `${JSON.stringify({ addons: { [settings?.gecko.id ?? '']: { updates } } }, null, 2)}\n`
}

/** The files a company serves beside `firefox.xpi`: the signed package for Chrome and Edge, and what names the newest version. */
export function hostedFiles(hosted: Hosted, manifest: Manifest, chromeZip: Uint8Array): Map<string, Uint8Array> {
  const text = new TextEncoder()
  return new Map([
    ['chrome.crx', crx(chromeZip, hosted.privateKey)],
    ['updates.xml', text.encode(chromiumUpdates(hosted, manifest.version))],
    ['updates.json', text.encode(firefoxUpdates(hosted, manifest))],
  ])
}
