import { captureAnswers } from './capture/page/answers.ts'
import { fillAnswers } from './fill/answers.ts'
import { answer } from './shell/messaging.ts'

/** Injected again on every use; the first injection into a frame is the one that answers. */
const frame = globalThis as { fapiaoFillAnswers?: true }
if (!frame.fapiaoFillAnswers) {
  frame.fapiaoFillAnswers = true
  answer({ ...captureAnswers, ...fillAnswers })
}
