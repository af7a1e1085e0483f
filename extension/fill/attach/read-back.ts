import { canBeSeen } from '../page/seen.ts'
import { waitFor } from '../page/settle.ts'
import { elementsIn, isWithin } from '../page/walk.ts'
import type { AttachOutcome, AttachReason } from './attach-report.ts'
import { elementsNaming, stateOf } from './listed-files.ts'

/** What was on the page before a file was put there. */
export interface PageBefore {
  items: ReadonlySet<Element>
  messages: ReadonlySet<Element>
  /** How often each name was shown, asked when it is needed. */
  namings(name: string): readonly Element[]
}

const messages =
  '[role="alert"], [role="status"], [class*="message" i], [class*="toast" i], [class*="notif" i], [class*="layer-msg"], [class*="layer-dialog"], [class*="error" i], [class*="tips" i], [class*="explain" i]'
const thumbnails = 'img, canvas, [class*="item"], [class*="preview"], li'
const complains =
  /失败|错误|不支持|不允许|不能|超过|超出|只能|只支持|限制|过大|太大|格式|fail|error|not (allowed|supported)|exceed|too (large|big|many)|invalid|only|must be/iu

const seen = (root: Document | Element, selector: string) => [...elementsIn(root, selector)].filter(canBeSeen)

/** Notes what a box and its page show before a file is put there. */
export function lookAtPage(area: Element): PageBefore {
  const known = new Map([...elementsIn(document, '*')].map((element) => [element, element.textContent ?? '']))
  return {
    items: new Set(seen(area, thumbnails)),
    messages: new Set(seen(document, messages)),
    namings: (name) => elementsNaming(name, document).filter((element) => known.get(element)?.includes(name)),
  }
}

interface Where {
  area: Element
  before: PageBefore
  input(): HTMLInputElement | undefined
}

interface ReadBack {
  outcome: AttachOutcome
  reason?: AttachReason
  detail?: string
  readBack?: string
  /** The page's own entry for the file. */
  item?: Element
}

/** The entry of a list that a name stands in: as far around it as nothing else is named. */
export function itemAround(named: Element, area: Element): Element {
  let item = named
  for (let level = 0; level < 6; level += 1) {
    const around = item.parentElement
    if (!around || around === area || !isWithin(around, area)) break
    const isShared = around.matches('ul, ol, table, tbody, form') || around.querySelector('input[type=file]') !== null
    const isList =
      around.children.length > 1 && [...around.children].every((child) => child.className === item.className)
    if (isShared || (isList && around.children.length > 1 && item.matches('li, tr, [class*="item" i]'))) break
    item = around
    if (item.matches('li, tr')) break
  }
  return item
}

const holds = (input: HTMLInputElement | undefined, { name, size }: File) =>
  [...(input?.files ?? [])].some((held) => held.name === name && held.size === size)

const complaint = ({ messages: before }: PageBefore) =>
  seen(document, messages)
    .filter((element) => !before.has(element))
    .map((element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .find((text) => text.length < 200 && complains.test(text))

/** Milliseconds for a page to list a file, and to send it. */
const [listing, sending] = [4000, 10_000]
/** Milliseconds between looks, each of which reads the whole page. */
const pause = 80

/** The page's entry for a file that was not there before: by its name, else a new thumbnail. */
function entryOf({ name }: File, { area, before }: Where): Element | undefined {
  const known = new Set(before.namings(name))
  const named = elementsNaming(name, document).filter((element) => !known.has(element) && canBeSeen(element))
  const [inArea = named[0]] = named.filter((element) => isWithin(element, area))
  if (inArea) return itemAround(inArea, area)
  return seen(area, thumbnails).find(
    (element) => !before.items.has(element) && element.matches('img, canvas, li, [class*="preview"]'),
  )
}

async function followItem(file: File, item: Element, where: Where): Promise<ReadBack> {
  const last = await waitFor(
    () => {
      const now = item.isConnected ? item : entryOf(file, where)
      if (!now) return 'gone'
      const state = stateOf(now)
      return state === 'sending' ? undefined : state
    },
    sending,
    pause,
  )
  const readBack = (item.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, 120)
  if (last === undefined) return { outcome: 'attached', reason: 'uploading', readBack, item }
  if (last === 'there')
    return { outcome: 'attached', readBack: readBack || file.name, item: entryOf(file, where) ?? item }
  const detail = complaint(where.before)
  return { outcome: 'failed', reason: 'upload-failed', readBack, ...(detail ? { detail } : {}) }
}

/** Waits for the page to show a file that was put into a box, or its input to hold it; says what it shows. */
export async function readBack(file: File, where: Where): Promise<ReadBack> {
  const isPlain = () => {
    const input = where.input()
    return input !== undefined && canBeSeen(input) && holds(input, file)
  }
  const seenAs = await waitFor(
    () => entryOf(file, where) ?? (isPlain() ? 'held' : complaint(where.before) ? 'refused' : undefined),
    listing,
    pause,
  )
  if (seenAs instanceof Element) return followItem(file, seenAs, where)
  const detail = complaint(where.before)
  if (detail && seenAs !== 'held') return { outcome: 'failed', reason: 'refused', detail }
  if (holds(where.input(), file)) return { outcome: 'attached', readBack: file.name }
  return { outcome: 'failed', reason: 'refused' }
}
