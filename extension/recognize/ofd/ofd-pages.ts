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

/** A content file of the package: of a page, or of a template that pages stand on. */
export interface OfdContent {
  path: string
  root: XmlElement | undefined
}

/** The files of one page: its own and those of its templates, each before or behind it. */
export interface OfdPageFiles {
  id: string
  number: number
  size: PageSize
  content: OfdContent
  templates: { content: OfdContent; isInFront: boolean }[]
}

/** The files of a document's pages in order. */
export function pageFiles(pack: OfdPackage, document: OfdDocument): OfdPageFiles[] {
  const contentOf = (reference = ''): OfdContent => {
    const path = resolvePath(document.path, reference)
    return { path, root: reference ? pack.read(path)?.roots[0] : undefined }
  }
  const common = childNamed(document.root, 'CommonData')
  const usual = sizeOf(childNamed(common, 'PageArea')) ?? invoicePage
  const templates = new Map(
    childrenNamed(common, 'TemplatePage').map(({ attributes }) => [attributes.ID, contentOf(attributes.BaseLoc)]),
  )
  return childrenNamed(childNamed(document.root, 'Pages'), 'Page').map(({ attributes }, index) => {
    const content = contentOf(attributes.BaseLoc)
    const used = childrenNamed(content.root, 'Template').flatMap((template) => {
      const known = templates.get(template.attributes.TemplateID)
      return known ? [{ content: known, isInFront: template.attributes.ZOrder === 'Foreground' }] : []
    })
    const size = sizeOf(childNamed(content.root, 'Area')) ?? usual
    return { id: attributes.ID ?? '', number: index + 1, size, content, templates: used }
  })
}

/** The pages of a document in order, with what is printed on them. */
export const ofdPages = (pack: OfdPackage, document: OfdDocument): OfdPage[] =>
  pageFiles(pack, document).map(({ id, number, size, content, templates }) => {
    const labels = templates.flatMap((template) => textObjects(template.content.root, size))
    return { id, number, size, texts: [...labels, ...textObjects(content.root, size)] }
  })
