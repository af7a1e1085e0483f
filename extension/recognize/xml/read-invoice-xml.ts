import { aliasKey } from './alias-map.ts'
import { fieldAliases } from './field-aliases.ts'
import { descendants, parseXml, type XmlElement } from './parse-xml.ts'
import { readInvoice, type XmlReading } from './read-invoice.ts'
import { uniqueCodeKey } from './unique-code.ts'

const isNumber = (key: string) => fieldAliases.get(key) === 'invoiceNumber'
const isUniqueCode = (key: string) => key === uniqueCodeKey

/** Distinct invoice numbers below an element; where there are none, the runs of code and number. */
function numbersIn(element: XmlElement): Set<string> {
  const numbers = valuesOf(element, isNumber)
  return numbers.size > 0 ? numbers : valuesOf(element, isUniqueCode)
}

function valuesOf(element: XmlElement, isMeant: (key: string) => boolean): Set<string> {
  const values = new Set<string>()
  for (const child of descendants(element)) {
    const text = child.children.length === 0 ? child.text.trim() : ''
    if (text !== '' && isMeant(aliasKey(child.name))) values.add(text)
  }
  return values
}

/** The largest elements that hold one invoice each. */
function invoicesIn(element: XmlElement): XmlElement[] {
  const count = numbersIn(element).size
  if (count <= 1) return count === 1 ? [element] : []
  const parts = element.children.flatMap(invoicesIn)
  return parts.length > 0 ? parts : [element]
}

/** Platforms hand an invoice over inside an answer of their own, as text: in CDATA, or with every `<` escaped. */
const isXml = ({ children, text }: XmlElement) => children.length === 0 && /^\s*<[?A-Za-z\u4e00-\u9fff]/.test(text)

const packedIn = (root: XmlElement): XmlElement[] =>
  [...descendants(root)].filter(isXml).flatMap(({ text }) => parseXml(text.trim()).roots)

const readRoots = (roots: readonly XmlElement[]): XmlReading[] =>
  roots.flatMap(invoicesIn).flatMap((element) => readInvoice(element) ?? [])

/** Every invoice in a parsed XML file, whatever its dialect; an XML about anything else gives none. */
export function readInvoiceXml(roots: readonly XmlElement[]): XmlReading[] {
  const readings = readRoots(roots)
  return readings.length > 0 ? readings : readRoots(roots.flatMap(packedIn))
}
