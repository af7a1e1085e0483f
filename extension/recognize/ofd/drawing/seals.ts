import type { XmlElement } from '../../xml/parse-xml.ts'
import { allNamed, childNamed, numbersIn, textOf } from '../elements.ts'
import { type OfdPackage, resolvePath } from '../ofd-package.ts'
import { type SealPicture, sealPicture } from './seal-picture.ts'

/** A seal on a page: its picture, where it stands, and the part of it that is seen, both in millimetres. */
export interface PlacedSeal {
  picture: SealPicture
  boundary: readonly number[]
  /** From the boundary's corner; empty for all of it. */
  clip: readonly number[]
}

/** A seal stands in a file of its own, or inside the signed value. */
function pictureOf(pack: OfdPackage, path: string, signature: XmlElement): SealPicture | undefined {
  const seal = childNamed(childNamed(childNamed(signature, 'SignedInfo'), 'Seal'), 'BaseLoc')
  const references = [textOf(seal), textOf(childNamed(signature, 'SignedValue'))].filter(Boolean)
  return references
    .map((reference) => pack.bytes(resolvePath(path, reference)))
    .map((bytes) => bytes && sealPicture(bytes))
    .find(Boolean)
}

/** The seals on one page of a document whose entry in OFD.xml is `body`. */
export function sealsOn(pack: OfdPackage, body: XmlElement, pageId: string): PlacedSeal[] {
  const reference = textOf(childNamed(body, 'Signatures'))
  const list = resolvePath('', reference)
  return allNamed(reference ? pack.read(list)?.roots[0] : undefined, 'Signature').flatMap((entry) => {
    const path = resolvePath(list, entry.attributes.BaseLoc ?? '')
    const signature = pack.read(path)?.roots[0]
    const stamps = allNamed(signature, 'StampAnnot').filter(({ attributes }) => attributes.PageRef === pageId)
    const picture = signature && stamps.length > 0 ? pictureOf(pack, path, signature) : undefined
    if (!picture) return []
    return stamps.map(({ attributes }) => ({
      picture,
      boundary: numbersIn(attributes.Boundary),
      clip: numbersIn(attributes.Clip),
    }))
  })
}
