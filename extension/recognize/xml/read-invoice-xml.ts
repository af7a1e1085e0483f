import { aliasKey, fieldAliases } from './field-aliases.ts'
import { descendants, type XmlElement } from './parse-xml.ts'
import { readInvoice, type XmlReading } from './read-invoice.ts'

const isNumber = (element: XmlElement) =>
  element.children.length === 0 &&
  fieldAliases.get(aliasKey(element.name)) === 'invoiceNumber' &&
  element.text.trim() !== ''

/** Distinct invoice numbers below an element. */
function numbersIn(element: XmlElement): Set<string> {
  const numbers = new Set<string>()
  for (const child of descendants(element)) if (isNumber(child)) numbers.add(child.text.trim())
  return numbers
}

/** The largest elements that hold one invoice each. */
function invoicesIn(element: XmlElement): XmlElement[] {
  const count = numbersIn(element).size
  if (count <= 1) return count === 1 ? [element] : []
  const parts = element.children.flatMap(invoicesIn)
  return parts.length > 0 ? parts : [element]
}

/** Every invoice in a parsed XML file, whatever its dialect; an XML about anything else gives none. */
export const readInvoiceXml = (roots: readonly XmlElement[]): XmlReading[] =>
  roots.flatMap(invoicesIn).flatMap((element) => readInvoice(element) ?? [])
