import type { PageSize } from '../../../shared/layout-text/text-item.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childNamed, childrenNamed, numbersIn } from './elements.ts'
import { type OfdPackage, resolvePath } from './ofd-package.ts'
import { type OfdText, textObjects } from './text-objects.ts'

/** One page with everything printed on it, its template's labels included. */
export interface OfdPage {
  id: string
  number: number
  size: PageSize
  texts: OfdText[]
}

/** One document of the container; a container may hold several. */
export interface OfdDocument {
  path: string
  root: XmlElement
}

/** What every e-invoice measures, in millimetres. */
const invoicePage: PageSize = { width: 210, height: 140 }

function sizeOf(area: XmlElement | undefined): PageSize | undefined {
  const boxes = ['PhysicalBox', 'CropBox', 'ApplicationBox'].map((name) => childNamed(area, name))
  const [, , width = 0, height = 0] = numbersIn(boxes.find((box) => box !== undefined)?.text)
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** The pages of a document in order. */
export function ofdPages(pack: OfdPackage, document: OfdDocument): OfdPage[] {
  const contentOf = (reference: string | undefined) =>
    reference ? pack.read(resolvePath(document.path, reference))?.roots[0] : undefined
  const common = childNamed(document.root, 'CommonData')
  const usual = sizeOf(childNamed(common, 'PageArea')) ?? invoicePage
  const templates = new Map(
    childrenNamed(common, 'TemplatePage').map(({ attributes }) => [attributes.ID, contentOf(attributes.BaseLoc)]),
  )
  return childrenNamed(childNamed(document.root, 'Pages'), 'Page').map(({ attributes }, index) => {
    const content = contentOf(attributes.BaseLoc)
    const size = sizeOf(childNamed(content, 'Area')) ?? usual
    const used = childrenNamed(content, 'Template').map((template) => templates.get(template.attributes.TemplateID))
    const labels = used.flatMap((template) => textObjects(template, size))
    return { id: attributes.ID ?? '', number: index + 1, size, texts: [...labels, ...textObjects(content, size)] }
  })
}
