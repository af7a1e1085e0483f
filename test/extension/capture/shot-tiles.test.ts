import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shotTiles } from '../../../extension/capture/shot-tiles.ts'

it('takes one shot of what the window holds', () => {
  expect(shotTiles({ width: 300, height: 200 }, { width: 800, height: 600 })).toEqual([
    { x: 0, y: 0, width: 300, height: 200 },
  ])
})

it('covers every pixel exactly once', () => {
  const side = fc.integer({ min: 1, max: 5000 })
  const window = fc.integer({ min: 50, max: 2000 })
  fc.assert(
    fc.property(side, side, window, window, (width, height, windowWidth, windowHeight) => {
      const tiles = shotTiles({ width, height }, { width: windowWidth, height: windowHeight })
      expect(tiles.reduce((area, tile) => area + tile.width * tile.height, 0)).toBe(width * height)
      for (const tile of tiles) {
        expect(tile.width).toBeLessThanOrEqual(windowWidth)
        expect(tile.x + tile.width).toBeLessThanOrEqual(width)
        expect(tile.y + tile.height).toBeLessThanOrEqual(height)
      }
    }),
  )
})
