import { expect, test } from 'vitest'
import { fileNamesIn, isOtherFile, typeOf } from '../../../../extension/capture/collect/item-words.ts'
import { takenEndings } from '../../../../shared/file-endings.ts'

test.each(takenEndings)('a file that ends in .%s is found in a text, and taken for what it is', (ending) => {
  const name = `dzfp_26332000.${ending.toUpperCase()}`
  expect(fileNamesIn(`附件 ${name}（213 KB）`)).toEqual([name])
  expect(typeOf(name)).toBeDefined()
  expect(isOtherFile(name)).toBe(false)
})

test.each(['明细.docx', '统计.XLS', 'a.7z', 'b.mp4'])('%s can hold no invoice', (name) => {
  expect(isOtherFile(name)).toBe(true)
  expect(typeOf(name)).toBeUndefined()
})

test('a name without an ending, or with one nobody knows, tells nothing', () => {
  for (const name of ['发票', 'a.', 'download.php']) {
    expect(typeOf(name)).toBeUndefined()
    expect(isOtherFile(name)).toBe(false)
  }
})
