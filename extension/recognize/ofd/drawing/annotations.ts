import type { XmlElement } from '../../xml/parse-xml.ts'
import { allNamed, childNamed, childrenNamed, textOf } from '../elements.ts'
import { type OfdPackage, resolvePath } from '../ofd-package.ts'
import type { OfdDocument } from '../ofd-pages.ts'

/** The appearances of a page's annotations that are to be seen, in order. */
export function appearancesOf(pack: OfdPackage, document: OfdDocument, pageId: string): XmlElement[] {
  const reference = textOf(childNamed(document.root, 'Annotations'))
  if (!reference) return []
  const path = resolvePath(document.path, reference)
  return childrenNamed(pack.read(path)?.roots[0], 'Page')
    .filter(({ attributes }) => attributes.PageID === pageId)
    .flatMap((page) => allNamed(pack.read(resolvePath(path, textOf(childNamed(page, 'FileLoc'))))?.roots[0], 'Annot'))
    .filter(({ attributes }) => attributes.Visible !== 'false')
    .flatMap((annotation) => childrenNamed(annotation, 'Appearance'))
}
