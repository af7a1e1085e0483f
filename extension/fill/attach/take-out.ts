import { tellChosen } from '../page/events.ts'
import { within } from '../page/guard.ts'
import { hover, press } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { elementsIn, isWithin } from '../page/walk.ts'
import type { AttachReason, DetachEntry } from './attach-report.ts'
import { type Attached, attachedHere, forgetAttached } from './attached-log.ts'
import { boxNamed } from './box-names.ts'
import { areaOf, findBoxes } from './find-boxes.ts'
import { elementsNaming } from './listed-files.ts'
import { inputOf } from './put-files.ts'
import { itemAround } from './read-back.ts'

const byWords = /^(删除|移除|清除|删|×|✕|✖|x|remove|delete|clear)$/iu
const byTitle = /删除|移除|清除|remove|delete|clear/iu
const byClass = /(^|[-_\s])(delete|del|remove|rm|trash|clear|close|cancel)([-_\s]|$)/iu
const controls = 'button, a, i, span, svg, em, b, [role="button"], img, div'

const titleOf = (element: Element) =>
  ['title', 'aria-label', 'alt'].map((name) => element.getAttribute(name) ?? '').join(' ')

/** How plainly an element says that it removes a file; 0 where it does not. */
function plainness(element: Element): number {
  if (byWords.test((element.textContent ?? '').trim())) return 3
  if (byTitle.test(titleOf(element))) return 2
  return byClass.test(element.getAttribute('class') ?? '') ? 1 : 0
}

const otherWords = /预览|查看|下载|重试|上传|放大|preview|view|download|retry|upload|zoom/iu

/** The page's own control that removes an entry of its list; where none says so, the only button without a word. */
function removeControl(item: Element): Element | undefined {
  const found = [...elementsIn(item, controls)].filter((element) => plainness(element) > 0)
  const [plainest] = found.toSorted((a, b) => plainness(b) - plainness(a))
  // A mouse hits what lies innermost, and some kits listen there.
  const best = found.findLast((each) => plainest?.contains(each) && plainness(each) === plainness(plainest))
  const silent = [...elementsIn(item, 'button, [role="button"]')].filter(
    (button) => (button.textContent ?? '').trim() === '' && !otherWords.test(titleOf(button)),
  )
  return best ?? (silent.length === 1 ? silent[0] : undefined)
}

const isShown = ({ file }: Attached, area: Element) => elementsNaming(file, area).length > 0

/** Lists let an entry fade out, on a busy machine for seconds; a page that asks the person keeps it longer. */
const fading = 5000

/** Presses the page's own control; the question whether that is meant stays the person's. */
async function pressRemove(item: Element, attached: Attached, area: Element): Promise<AttachReason | undefined> {
  const control = removeControl(item)
  if (!control) return 'no-remove'
  const { refused } = await within(
    () => [item],
    async () => {
      hover(item)
      press(control)
      await waitFor(() => (item.isConnected && isShown(attached, area) ? undefined : true), fading)
    },
  )
  if (refused[0]) return refused[0]
  return item.isConnected && (isShown(attached, area) || item.matches('img, canvas')) ? 'asks' : undefined
}

/** Takes a file out of an input that holds it itself. Answers whether it was there. */
async function emptyInput(input: HTMLInputElement | undefined, file: string): Promise<boolean> {
  const held = [...(input?.files ?? [])]
  if (!input || !held.some(({ name }) => name === file)) return false
  const rest = new DataTransfer()
  for (const each of held) if (each.name !== file) rest.items.add(each)
  input.files = rest.files
  tellChosen(input)
  await settle(60)
  return true
}

/** What became of one file of a box. */
export type TakenOut = Omit<DetachEntry, 'where'> & { box: string }

async function takeOut(attached: Attached): Promise<Omit<TakenOut, 'box'>> {
  const { box: id, file } = attached
  const box = boxNamed(id)
  if (!box) return { file, outcome: 'gone' }
  const area = areaOf(box, findBoxes(document))
  const named = elementsNaming(file, area)[0] ?? elementsNaming(file, document)[0]
  const item = named ? itemAround(named, isWithin(named, area) ? area : document.body) : attached.item
  const reason = item?.isConnected ? await pressRemove(item, attached, area) : undefined
  if (item && item !== box.input && !reason) return { file, outcome: 'removed' }
  const wasHeld = await emptyInput(inputOf(box, area), file)
  if (wasHeld && !isShown(attached, area)) return { file, outcome: 'removed' }
  return reason ? { file, outcome: 'failed', reason } : { file, outcome: wasHeld ? 'removed' : 'gone' }
}

/** Removes every file that was attached here, the last first, by the page's own means. */
export async function takeOutFiles(): Promise<TakenOut[]> {
  const entries: TakenOut[] = []
  for (const attached of attachedHere()) {
    entries.push({ box: attached.box, ...(await takeOut(attached)) })
    forgetAttached(attached)
  }
  return entries
}
