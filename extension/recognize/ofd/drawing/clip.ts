import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, childrenNamed, textOf } from '../elements.ts'
import { pathData } from './draw-path.ts'
import type { Ink } from './ink.ts'
import { transformOf } from './place.ts'
import { element } from './svg.ts'

/** The areas of one Clip together are what is seen through it. */
function areasOf(clip: XmlElement, ink: Ink): string {
  return childrenNamed(clip, 'Area')
    .flatMap((area) => childrenNamed(area, 'Path').map((path) => ({ area, path })))
    .map(({ area, path }) =>
      element('path', {
        d: pathData(textOf(childNamed(path, 'AbbreviatedData')), ink),
        'clip-rule': path.attributes.Rule === 'Even-Odd' ? 'evenodd' : undefined,
        transform: [transformOf(area), transformOf(path)].filter(Boolean).join(' ') || undefined,
      }),
    )
    .join('')
}

/** What an object lets through its clips, each inside the one before; text as a clip is not cut out, it shows all. */
export function clipped(object: XmlElement, drawn: string, ink: Ink): string {
  const clips = childrenNamed(childNamed(object, 'Clips'), 'Clip')
  return clips.reduce((inner, clip) => {
    const areas = areasOf(clip, ink)
    if (areas === '') return inner
    const id = ink.nextId()
    ink.definitions.set(id, element('clipPath', { id }, areas))
    return element('g', { 'clip-path': `url(#${id})` }, inner)
  }, drawn)
}
