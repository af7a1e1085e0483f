import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, childrenNamed, textOf } from '../elements.ts'
import { type OfdPackage, resolvePath } from '../ofd-package.ts'

/** What objects refer to by id: elements of the resource files, and where the files they name lie. */
export interface Resources {
  fonts: ReadonlyMap<string, XmlElement>
  colourSpaces: ReadonlyMap<string, XmlElement>
  drawParams: ReadonlyMap<string, XmlElement>
  compositeUnits: ReadonlyMap<string, XmlElement>
  /** The bytes of a picture or a font's file. */
  fileOf(id: string, kind: 'picture' | 'font'): Uint8Array | undefined
}

/** A resource file and the folder its own references start from. */
interface ResourceFile {
  path: string
  root: XmlElement
}

const groups = {
  fonts: ['Fonts', 'Font'],
  colourSpaces: ['ColorSpaces', 'ColorSpace'],
  drawParams: ['DrawParams', 'DrawParam'],
  compositeUnits: ['CompositeGraphicUnits', 'CompositeGraphicUnit'],
  pictures: ['MultiMedias', 'MultiMedia'],
} as const

const fileTags = { picture: 'MediaFile', font: 'FontFile' } as const

/** A file is named from the folder BaseLoc says, or, where a program forgot that, from the resource file itself. */
function bytesAt(pack: OfdPackage, { path, root }: ResourceFile, reference: string): Uint8Array | undefined {
  if (!reference) return undefined
  const base = root.attributes.BaseLoc
  const within = base ? resolvePath(`${resolvePath(path, base)}/file`, reference) : resolvePath(path, reference)
  return pack.bytes(within) ?? pack.bytes(resolvePath(path, reference))
}

/** Reads resource files, given as paths in the package; a later one's ids win. */
export function readResources(pack: OfdPackage, paths: readonly string[]): Resources {
  const files = paths.flatMap((path): ResourceFile[] => {
    const root = pack.read(path)?.roots[0]
    return root ? [{ path, root }] : []
  })
  const byId = ([group, name]: readonly [string, string]) =>
    new Map(
      files.flatMap((file) =>
        childrenNamed(file.root, group)
          .flatMap((list) => childrenNamed(list, name))
          .map((item) => [item.attributes.ID ?? '', { item, file }] as const),
      ),
    )
  const items = (group: keyof typeof groups) =>
    new Map([...byId(groups[group])].map(([id, { item }]) => [id, item] as const))
  const located = { picture: byId(groups.pictures), font: byId(groups.fonts) }
  return {
    fonts: items('fonts'),
    colourSpaces: items('colourSpaces'),
    drawParams: items('drawParams'),
    compositeUnits: items('compositeUnits'),
    fileOf(id, kind) {
      const found = located[kind].get(id)
      return found && bytesAt(pack, found.file, textOf(childNamed(found.item, fileTags[kind])))
    },
  }
}
