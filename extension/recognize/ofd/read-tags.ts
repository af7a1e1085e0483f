import type { XmlElement } from '../xml/parse-xml.ts'
import { readInvoice, type XmlReading } from '../xml/read-invoice.ts'
import { allNamed, childrenNamed, textOf } from './elements.ts'
import type { OfdPage } from './ofd-pages.ts'

/** What each text object prints, by page and id, and by id alone: ids are meant to be unique and are not always. */
function textsById(pages: readonly OfdPage[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const page of pages) {
    for (const { id, text } of page.texts) {
      for (const key of [id, `${page.id}/${id}`]) texts.set(key, (texts.get(key) ?? '') + text)
    }
  }
  return texts
}

/** The tag's references replaced by what they point at; `¥` and its figures are two objects, joined in order. */
function resolved(element: XmlElement, texts: ReadonlyMap<string, string>): XmlElement {
  const references = childrenNamed(element, 'ObjectRef')
  if (references.length === 0) {
    return { ...element, children: element.children.map((child) => resolved(child, texts)) }
  }
  const parts = references.map((reference) => {
    const id = textOf(reference)
    return texts.get(`${reference.attributes.PageRef}/${id}`) ?? texts.get(id) ?? ''
  })
  return { ...element, children: [], text: parts.join('') }
}

/** Reads a CustomTag file, which names values by pointing at the text objects that print them. */
export function readTags(roots: readonly XmlElement[], pages: readonly OfdPage[]): XmlReading[] {
  const tagged = roots.filter((root) => allNamed(root, 'ObjectRef').length > 0)
  if (tagged.length === 0) return []
  const texts = textsById(pages)
  return tagged.flatMap((root) => readInvoice(resolved(root, texts), { amountNeeded: false }) ?? [])
}
