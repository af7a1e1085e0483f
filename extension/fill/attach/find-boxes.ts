import { canBeSeen } from '../page/seen.ts'
import { ancestorsOf, elementsIn, parentOf } from '../page/walk.ts'
import { findDropZones } from './find-drop-zones.ts'

/** A place of the page that takes files, and what a person sees of it. */
export interface Box {
  /** Absent where files can only be dropped. */
  input?: HTMLInputElement
  /** The box or button that a person would use; kits hide the input behind it. */
  owner: Element
}

const fileInput = 'input[type=file]:not([webkitdirectory])'
const borders = 'form, fieldset, table, thead, tbody, tr, dialog, [role="dialog"], main, section, article, body, html'
const triggers =
  'button, a, label, [role="button"], input[type=button], [onclick], [tabindex], [class*="upload" i], [class*="drag" i], [class*="drop" i], [class*="picker" i], [class*="btn" i], [class*="button" i]'
/** Kits draw an input behind no more layers than these. */
const highest = 8

const isPointed = (element: Element) => getComputedStyle(element).cursor === 'pointer'

/** A label belongs to the control it names; to press another one chooses no file. */
const opens = (element: Element, input: HTMLInputElement) =>
  element.localName === 'label'
    ? (element as HTMLLabelElement).control === input || (!(element as HTMLLabelElement).control && isPointed(element))
    : element.matches(triggers) || isPointed(element)

const filesIn = (around: Element) => [...elementsIn(around, fileInput)]

/** Whether something in an element invites a press that a person can see. */
const invites = (around: Element, input: HTMLInputElement) =>
  (opens(around, input) && canBeSeen(around)) ||
  [...elementsIn(around, '*')].some((element) => element !== input && opens(element, input) && canBeSeen(element))

const fields = 'input:not([type=hidden], [type=button]), textarea, select, table'
const choosing = /上传|选择|浏览|添加|附件|文件|拖|\+|upload|browse|choose|select|attach|add|file/iu
const sending = /提\s*交|保\s*存|取\s*消|删\s*除|查\s*询|下一步|返回|submit|save|cancel|delete|search|next|back/iu

/** Whether an element beside a hidden input could be what opens it; one that is not right beside it must say so. */
function mayOpen(element: Element, input: HTMLInputElement, isNext: boolean): boolean {
  if (element.matches(fields) || element.querySelector(fields) || !invites(element, input)) return false
  const words = element.textContent ?? ''
  return !sending.test(words) && (isNext || choosing.test(words))
}

/** The nearest thing to press beside an element among its siblings, before one behind it. */
function besides(element: Element, input: HTMLInputElement): Element | undefined {
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let at = element[step]; at; at = at[step]) {
      if (filesIn(at).length > 0 || at.matches(fileInput)) break
      if (canBeSeen(at) && mayOpen(at, input, element === input)) return at
      if (canBeSeen(at) && (at.textContent ?? '').trim() !== '') break
    }
  }
  return undefined
}

/** What says that it opens this very input, wherever it stands: a label, a script that names its id. */
function namedFor({ id, labels }: HTMLInputElement): Element | undefined {
  const named = [...(labels ?? [])]
  if (!id) return named.find(canBeSeen)
  const quoted = CSS.escape(id)
  const others = `[onclick*="${quoted}"], [data-target="#${quoted}"], [data-for="${quoted}"], [aria-controls="${quoted}"]`
  return [...named, ...document.querySelectorAll(others)].find(canBeSeen)
}

/** What a person sees and uses of an input; undefined where it belongs to nothing that can be seen. */
function ownerOf(input: HTMLInputElement): Element | undefined {
  if (canBeSeen(input)) return input
  const named = namedFor(input)
  if (named && !named.closest('label')) return named
  let at: Element = input
  for (let level = 0; level < highest; level += 1) {
    const beside = besides(at, input)
    const around = parentOf(at)
    if (!around || around.matches(borders) || filesIn(around).length > 1) return beside ?? named
    if (canBeSeen(around) && (beside || invites(around, input))) return around
    at = around
  }
  return named
}

/** Every place of this page that takes files and that a person can see, in document order. */
export function findBoxes(root: Document): Box[] {
  const owners = new Set<Element>()
  const boxes = [...elementsIn(root, fileInput)].flatMap((element): Box[] => {
    const input = element as HTMLInputElement
    const owner = ownerOf(input)
    if (!owner || owners.has(owner)) return []
    owners.add(owner)
    return [{ input, owner }]
  })
  const zones = findDropZones(
    root,
    boxes.map(({ owner }) => owner),
  )
  return [...boxes, ...zones.map((owner) => ({ owner }))]
}

/** The part of the page that belongs to a box and to no other: where its list of files is drawn. */
export function areaOf({ owner }: Box, boxes: readonly Box[]): Element {
  let area = owner
  for (const around of ancestorsOf(owner)) {
    if (around === owner) continue
    if (around.matches('form, table, tbody, tr, dialog, [role="dialog"], body, html')) break
    if (boxes.some(({ owner: other }) => other !== owner && around.contains(other))) break
    area = around
  }
  return area
}
