export type PictureType = 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'pdf' | 'ofd'

/** First bytes of each, in hex. */
const signatures: readonly [PictureType, RegExp][] = [
  ['png', /^89504e470d0a1a0a/],
  ['jpeg', /^ffd8ff/],
  ['gif', /^47494638(37|39)61/],
  ['bmp', /^424d/],
  ['tiff', /^(49492a00|4d4d002a)/],
  // Readers accept a PDF header anywhere in the first kilobyte.
  ['pdf', /^(..){0,1024}255044462d/],
  ['ofd', /^504b0304/],
]

/** What the first bytes say a file is. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.subarray(0, 1100)).toString('hex')
  return signatures.find(([, pattern]) => pattern.test(head))?.[0]
}
