import { CopyButton } from '../elements/copy-button.tsx'
import { word } from '../words/words.ts'

/** The text of a picture, to be copied as a whole or in part. */
export function PictureText({ text }: { text: string }) {
  return (
    <section class="card picture-text">
      <h2>
        {word('picture_text')} <CopyButton text={text} />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is selected by keys */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  )
}
