import type { MadeBlock, MadeField } from '../made-form.ts'
import type { MadePage } from './made-page.ts'

/** Makes an element with a class and what is inside. */
export function make(name: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...inside)
  return element
}

const slotBox = () => make('div', 'slot')

function withHint(box: HTMLElement, { hint }: MadeField): HTMLElement {
  if (hint) box.append(make('div', 'hint', hint))
  return box
}

/** How one control and its label stand, for each place a label can have; `open` puts the control there. */
const placed: Record<string, (field: MadeField, slot: HTMLElement) => HTMLElement> = {
  kit: (_, slot) => slot,
  left: (field, slot) => make('div', 'line', make('label', 'name', field.label), slot),
  above: (field, slot) => make('div', 'stacked', make('div', 'name', field.label), slot),
  list: (field, slot) => make('div', 'pair', make('dt', '', field.label), make('dd', '', slot)),
  sibling: (field, slot) =>
    make('div', 'grid-line', make('div', 'col-3', make('span', '', field.label)), make('div', 'col-9', slot)),
  floating: (field, slot) => make('div', 'floats', slot, make('label', 'floated', field.label)),
  placeholder: (_, slot) => make('div', 'bare', slot),
  icon: (field, slot) => {
    const icon = make('i', 'icon')
    icon.title = field.label
    return make('div', 'line', icon, slot)
  },
}

function cells(page: MadePage, block: MadeBlock): HTMLElement {
  const body = make('tbody', '')
  for (let index = 0; index < block.fields.length; index += block.columns) {
    const row = make('tr', '')
    for (const field of block.fields.slice(index, index + block.columns)) {
      const slot = slotBox()
      row.append(make('td', 'head', field.label), make('td', '', withHint(slot, field)))
      page.open(`${block.key}.${field.key}`, field, slot, false)
    }
    body.append(row)
  }
  return make('table', 'cells', body)
}

function flat(page: MadePage, block: MadeBlock): HTMLElement {
  const box = make(block.layout === 'list' ? 'dl' : 'div', `fields columns-${block.columns}`)
  for (const field of block.fields) {
    const slot = slotBox()
    const place = placed[block.layout] as (typeof placed)[string]
    box.append(withHint(place(field, slot), field))
    page.open(`${block.key}.${field.key}`, field, slot, block.layout === 'kit')
  }
  return box
}

let keys = 0

function removeRow(page: MadePage, block: MadeBlock, key: string, row: HTMLElement): void {
  page.rows = page.rows.filter((each) => each.key !== key)
  page.close(`${block.key}#${key}.`)
  page.changed()
  row.remove()
}

/** Puts a row of a list on the page: of a table, or a card. */
function addRow(page: MadePage, block: MadeBlock, holder: HTMLElement): void {
  const key = String(++keys)
  const isCard = block.layout === 'cards'
  const row = make(isCard ? 'div' : 'tr', isCard ? 'card' : '')
  page.rows = [...page.rows, { block, key }]
  for (const field of block.fields) {
    const slot = slotBox()
    row.append(isCard ? make('div', 'line', make('label', 'name', field.label), slot) : make('td', '', slot))
    page.open(`${block.key}#${key}.${field.key}`, field, slot, false)
  }
  const remove = make('button', 'remove', block.remove ?? '×')
  remove.setAttribute('type', 'button')
  remove.addEventListener('click', () => removeRow(page, block, key, row))
  row.append(isCard ? remove : make('td', '', remove))
  holder.append(row)
}

function listed(page: MadePage, block: MadeBlock): HTMLElement {
  const isCard = block.layout === 'cards'
  const holder = make(isCard ? 'div' : 'tbody', isCard ? 'cards' : '')
  for (let index = 0; index < (block.rows ?? 1); index += 1) addRow(page, block, holder)
  const add = make('button', 'add', block.add ?? '+')
  add.setAttribute('type', 'button')
  add.addEventListener('click', () => {
    addRow(page, block, holder)
    page.changed()
  })
  if (isCard) return make('div', 'list', holder, add)
  const head = make(
    'thead',
    '',
    make('tr', '', ...[...block.fields.map(({ label }) => label), ''].map((label) => make('th', '', label))),
  )
  const tables =
    block.layout === 'split'
      ? [make('div', 'table-header', make('table', '', head)), make('div', 'table-body', make('table', '', holder))]
      : [make('table', '', head, holder)]
  return make('div', 'list', ...tables, add)
}

function inside(page: MadePage, block: MadeBlock): HTMLElement {
  if (block.layout === 'rows' || block.layout === 'split' || block.layout === 'cards') return listed(page, block)
  return block.layout === 'cell' ? cells(page, block) : flat(page, block)
}

/** Draws a block with its heading and its own button. */
export function drawBlock(page: MadePage, block: MadeBlock): HTMLElement {
  const box = make(block.heading ? 'section' : 'div', `block ${block.className ?? ''}`)
  if (block.heading) box.append(make('h3', '', block.heading))
  box.append(inside(page, block))
  if (block.button) {
    const button = make('button', 'act', block.button)
    button.setAttribute('type', 'button')
    box.append(button)
  }
  return box
}
