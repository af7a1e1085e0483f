import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Box } from '../../shared/recognition.ts'
import type { Snippet } from './field-state.ts'

/** Address of the page on which the invoice stands, while that page is shown; for cutting snippets out of it. */
export const ShownPage = createContext<string | undefined>(undefined)

/** Some of the paper around the print, as fractions of the page. */
const margin = 0.006

const widened = ({ x, y, width, height }: Box): Box => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
})

/** A piece cut out of the page: the picture itself, moved and enlarged behind a window of the piece's shape. */
function CutOut({ address, box }: { address: string; box: Box }) {
  const [shape, setShape] = useState(1)
  const { x, y, width, height } = widened(box)
  return (
    <span class="cut-out" style={{ aspectRatio: `${(shape * width) / height}` }}>
      <img
        src={address}
        alt=""
        style={{ width: `${100 / width}%`, transform: `translate(${-100 * x}%, ${-100 * y}%)` }}
        onLoad={({ currentTarget: image }) => setShape(image.naturalWidth / image.naturalHeight)}
      />
    </span>
  )
}

/** What a source rests its value on, as a person can compare it: the spot in the picture, or the text as it stood. */
export function SnippetView({ snippet: { raw, box } }: { snippet: Snippet }) {
  const address = useContext(ShownPage)
  if (box && address) return <CutOut address={address} box={box} />
  return raw ? (
    <span class="raw" title={raw}>
      {raw}
    </span>
  ) : null
}
