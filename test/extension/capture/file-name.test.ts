import { expect, it } from 'vitest'
import { fileNameOf } from '../../../extension/capture/file-name.ts'

it.each([
  ['https://mail.example/att/%E5%8F%91%E7%A5%A8.png?x=1', '发票.png'],
  ['https://mail.example/', 'mail.example'],
  ['https://mail.example/folder/', 'folder'],
  ['https://mail.example/%E0%A4%A', '%E0%A4%A'],
  ['data:image/png;base64,AAAA', ''],
  ['blob:https://mail.example/0b2c', ''],
  ['not an address', ''],
])('names the bytes of %s %j', (address, name) => {
  expect(fileNameOf(address)).toBe(name)
})

it('cuts a name to its end, where the type stands', () => {
  const name = fileNameOf(`https://mail.example/${'a'.repeat(300)}.png`)
  expect(name).toHaveLength(80)
  expect(name.endsWith('.png')).toBe(true)
})
