import { Parser } from 'htmlparser2'
import { ProblemError } from '../../inbox/problem.ts'

/** An element without its namespace: prefixes differ from issuer to issuer, local names do not. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** Text directly inside, CDATA included, untrimmed. */
  text: string
  children: XmlElement[]
}

export interface XmlDocument {
  /** All elements on the top level; a well-formed file has exactly one. */
  roots: XmlElement[]
  /** Whether every element that was opened was closed: false for a file that was cut off. */
  complete: boolean
}

/** Far beyond any invoice, and still quick to walk. */
const maximumElements = 200_000
const maximumDepth = 256

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Parses XML as issuers really write it: undeclared prefixes, `<:name xmlns:="">`, text outside the root. Document
 * types and entities of their own are not read, only the five of XML and characters by number; nothing is fetched.
 * Throws ProblemError `too-large`.
 */
export function parseXml(text: string): XmlDocument {
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1
        if (count > maximumElements || open.length > maximumDepth) {
          throw new ProblemError({ code: 'too-large', detail: 'the XML has no end', retryable: false })
        }
        const element = { name: localName(name), attributes, text: '', children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(data) {
        const element = open.at(-1)
        if (element) element.text += data
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  const complete = open.length === 1
  parser.end()
  return { roots: top.children, complete }
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const waiting = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child) waiting.push(child)
    }
  }
}
