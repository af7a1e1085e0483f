/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest'
import type { Invoice } from '../../shared/invoice.ts'
import { offered } from './deployment.ts'
import { fixtures } from './fixtures.ts'
import { documentOf } from './pictures.ts'

const recorded = import.meta.glob('../fixtures/replies/*/*/*.json', { eager: true, import: 'default', query: '?raw' })
const expectations = import.meta.glob<Invoice[]>('../fixtures/replies/*/*/*.expected.json', {
  eager: true,
  import: 'default',
})

/** The picture a reply is about, as far as normalizing asks for it. */
const pictureOf = (name: string) =>
  documentOf(fixtures.find((one) => one.name === name && !one.file.endsWith('.pdf')) ?? { bytes: new Uint8Array() })

const replies = Object.entries(recorded)
  .filter(([path]) => !path.endsWith('.expected.json'))
  .map(([path, body]) => {
    const [, product = '', name = ''] = /replies\/([^/]+\/[^/]+)\/(.*)\.json$/.exec(path) ?? []
    return { product, name, body: String(body), expected: expectations[path.replace('.json', '.expected.json')] }
  })

const within = (value: number) => value >= 0 && value <= 1.001

describe.each(offered)('$id', ({ id, product }) => {
  const own = replies.filter((reply) => reply.product === id)

  const read = ({ name, body, expected }: (typeof own)[number]) => {
    const document = pictureOf(name.replace(/\..*$/, ''))
    const recognitions = product.normalize({ status: 200, contentType: 'application/json', body }, document)
    expect(recognitions.map(({ invoice }) => invoice)).toEqual(expected)
    for (const { source, evidence } of recognitions) {
      expect(source).toBe(id)
      for (const { confidence = 1, box } of Object.values(evidence).filter((one) => one !== undefined)) {
        expect(confidence).toSatisfy(within)
        if (box) expect([box.x, box.y, box.x + box.width, box.y + box.height]).toSatisfy((ends) => ends.every(within))
      }
    }
  }

  test.each(own)('reads the recorded $name', read)
})
