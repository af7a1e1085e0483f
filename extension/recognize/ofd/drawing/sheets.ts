import type { XmlElement } from '../../xml/parse-xml.ts'
import { allNamed, childNamed, childrenNamed, textOf } from '../elements.ts'
import { type OfdPackage, resolvePath } from '../ofd-package.ts'
import { type OfdContent, type OfdDocument, type OfdPageFiles, pageFiles } from '../ofd-pages.ts'

/** One page with what stands around it in the file. */
export interface Sheet extends OfdPageFiles {
  /** The document's entry in OFD.xml. */
  body: XmlElement
  document: OfdDocument
}

/** The pages of all documents of a file. */
export function sheetsOf(pack: OfdPackage): Sheet[] {
  return allNamed(pack.read('OFD.xml')?.roots[0], 'DocBody').flatMap((body) => {
    const path = resolvePath('', textOf(childNamed(body, 'DocRoot')))
    const root = pack.read(path)?.roots[0]
    const document = root && { path, root }
    return document ? pageFiles(pack, document).map((files) => ({ ...files, body, document })) : []
  })
}

const referred = (from: string, parent: XmlElement | undefined, names: readonly string[]) =>
  names.flatMap((name) => childrenNamed(parent, name).map((one) => resolvePath(from, textOf(one))))

/** Paths of the resource files a page draws with: its document's, its templates' and its own. */
export function resourcePaths({ document, templates, content }: Sheet): string[] {
  const common = childNamed(document.root, 'CommonData')
  const ownOf = ({ path, root }: OfdContent) => referred(path, root, ['PageRes'])
  return [
    ...referred(document.path, common, ['PublicRes', 'DocumentRes']),
    ...[...templates.map((template) => template.content), content].flatMap(ownOf),
  ]
}
