import { canBeSeen } from '../page/seen.ts'
import { elementsIn, parentOf } from '../page/walk.ts'

const named =
  '[class*="dropzone" i], [class*="drop-zone" i], [class*="drop_zone" i], [class*="droparea" i], [class*="drop-area" i], [class*="drop_area" i], [id*="dropzone" i], [id*="drop-area" i], [id*="droparea" i], [ondrop], [dropzone]'
const says =
  /(拖拽|拖动|拖放|拖入|拖到|拖至|拖进).{0,16}(文件|附件|发票|票据|图片|影像|此处|此|这里|区域|上传|框)|(文件|附件|发票|票据|图片|影像).{0,10}(拖|放到|放入)|\b(drag|drop)\b.{0,30}\b(files?|receipts?|invoices?|attachments?|documents?|here|upload)\b|\b(files?|receipts?|invoices?)\b.{0,20}\b(drag|drop)/iu
const longest = 160

const text = (element: Element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim()

function saysDrop(element: Element): boolean {
  const words = text(element)
  if (words.length > longest || !says.test(words)) return false
  return ![...element.children].some((child) => says.test(text(child)))
}

/** How far around a drop zone the box stands that it is a part of. */
const near = 3

/** A zone drawn around, in or close to a box that has an input is the same box. */
function belongsTo(zone: Element, owners: readonly Element[]): boolean {
  if (owners.some((owner) => owner.contains(zone) || zone.contains(owner))) return true
  let around = parentOf(zone)
  for (let level = 0; around && level < near; level += 1, around = parentOf(around)) {
    if (around.matches('form, fieldset, table, tr, body, html, main')) return false
    const inside = owners.filter((owner) => around?.contains(owner))
    if (inside.length > 0) return inside.length === 1
  }
  return false
}

/** Visible places that ask for files to be dropped and have no input of their own; `owners` are the boxes known. */
export function findDropZones(root: Document, owners: readonly Element[]): Element[] {
  const found: Element[] = []
  const silent = 'script, style, template, input, textarea, select, option, head, head *'
  for (const element of elementsIn(root, '*')) {
    if (element.matches(silent) || !(element.matches(named) || saysDrop(element))) continue
    if (found.some((zone) => zone.contains(element)) || belongsTo(element, owners) || !canBeSeen(element)) continue
    found.push(element)
  }
  return found
}
