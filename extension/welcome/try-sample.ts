import { captureFiles } from '../capture/capture-files.ts'
import { word } from '../words/words.ts'
import sample from './sample-invoice.pdf?url'

/** Puts a made-up invoice into the inbox. It carries its own text, so that reading it takes no account and no network. */
export async function trySample(): Promise<void> {
  const response = await fetch(new URL(sample, location.href))
  await captureFiles([new File([await response.blob()], `${word('welcome_sample_name')}.pdf`)])
}
