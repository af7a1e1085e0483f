import type { Page } from 'playwright-core'

export interface Difference {
  /** Sizes of the two pictures, width × height. */
  sizes: [string, string]
  /** Pixels that differ by more than `tolerance` in any channel. */
  differing: number
}

/** Compares two encoded pictures pixel by pixel, decoded by the browser itself. */
export function comparePictures(page: Page, one: Uint8Array, other: Uint8Array, tolerance = 2): Promise<Difference> {
  return page.evaluate(
    async ([first, second, limit]) => {
      const decode = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes]))
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        const context = canvas.getContext('2d')!
        context.fillStyle = '#fff'
        context.fillRect(0, 0, canvas.width, canvas.height)
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, canvas.width, canvas.height)
      }
      const [a, b] = [await decode(first), await decode(second)]
      let differing = 0
      for (let at = 0; at < Math.min(a.data.length, b.data.length); at += 4) {
        const far = [0, 1, 2].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > limit)
        if (far) differing += 1
      }
      return { sizes: [`${a.width}×${a.height}`, `${b.width}×${b.height}`] as [string, string], differing }
    },
    [Buffer.from(one).toString('base64'), Buffer.from(other).toString('base64'), tolerance] as const,
  )
}
