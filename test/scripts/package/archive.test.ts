import { expect, it } from 'vitest'
import { archive, checksum } from '../../../scripts/package/archive.ts'

const files: [string, Uint8Array][] = [
  ['b.js', new TextEncoder().encode('export {}'.repeat(1000))],
  ['a/one.wasm', Uint8Array.from({ length: 5000 }, (_, index) => index % 251)],
]

it('the same files have the same bytes in whatever order they come and wherever the clock stands', () => {
  const zone = process.env.TZ
  try {
    process.env.TZ = 'Asia/Shanghai'
    const here = archive(new Map(files))
    process.env.TZ = 'America/Los_Angeles'
    expect(checksum(archive(new Map(files.toReversed())))).toBe(checksum(here))
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
