import type { FieldName } from '../../shared/invoice.ts'
import type { Box } from '../../shared/recognition.ts'
import type { FieldBox } from './boxes.ts'

interface Props {
  address: string
  name: string
  boxes: readonly FieldBox[]
  lit: FieldName | undefined
  onLight: (name: FieldName | undefined) => void
  onPick: (name: FieldName) => void
}

const percent = (fraction: number) => `${fraction * 100}%`
const place = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/** The captured picture with a box on every value whose place is known. Pointing only: the list has it all for keys. */
export function Picture({ address, name, boxes, lit, onLight, onPick }: Props) {
  return (
    <figure class="picture">
      <div class="sheet">
        <img src={address} alt={name} />
        {boxes.map((field) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a second way to what the list offers with roles and keys
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={field.name}
            class="box"
            data-box={field.name}
            data-lit={lit === field.name || undefined}
            style={place(field.box)}
            onPointerEnter={() => onLight(field.name)}
            onPointerLeave={() => onLight(undefined)}
            onClick={() => onPick(field.name)}
          />
        ))}
      </div>
    </figure>
  )
}
