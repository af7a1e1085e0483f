import { expose, submit } from '../../expose.ts'
import type { MadeForm } from '../made-form.ts'
import { makeForm } from '../make-form.ts'
import { drawBlock, make } from './layout.ts'
import { MadePage } from './made-page.ts'
import { modelOf } from './model.ts'
import { inShell } from './shell.ts'
import style from './style.css?inline'

const address = new URLSearchParams(location.search)

function drawForm(page: MadePage, { blocks, save }: MadeForm): HTMLElement {
  const form = document.createElement('form')
  form.addEventListener('submit', submit)
  form.append(...blocks.map((block) => drawBlock(page, block)), make('button', 'save', save))
  return form
}

/** The form stands in a frame of its own; the outer page asks it what it holds. */
function drawFrame(page: MadePage, host: HTMLElement): void {
  const frame = document.createElement('iframe')
  frame.src = `${location.pathname}${location.search}&inner=1`
  frame.addEventListener('load', () => {
    const inside = () => frame.contentWindow as Window & typeof globalThis
    expose(() => ({ ...modelOf(page), ...inside().formModel() }))
    Object.defineProperty(window, 'submitted', { get: () => inside().submitted, configurable: true })
  })
  host.append(frame)
}

/** Draws the made form of this address with a kit; the kit draws the controls into their slots. */
export function showMade(kit: string, draw: (page: MadePage) => void): void {
  const form = makeForm(address.get('form') ?? '1-1', kit)
  const inner = address.has('inner')
  document.title = form.title
  document.documentElement.lang = form.language
  document.head.append(make('style', '', style))
  const page = new MadePage(form)
  const host = document.querySelector('#app') as HTMLElement
  const outer = make('div', 'page')
  host.append(outer)
  const around = (blocks: MadeForm['before']) => (inner ? [] : blocks.map((block) => drawBlock(page, block)))
  outer.append(make('h1', '', form.title), ...around(form.before))
  if (form.shell === 'frame' && !inner) drawFrame(page, outer)
  else inShell[form.shell === 'frame' ? 'plain' : form.shell](outer, drawForm(page, form))
  outer.append(...around(form.after))
  draw(page)
  window.slotOf = (path) => page.slots.find((slot) => slot.path === path)?.element
  if (form.shell !== 'frame' || inner) expose(() => modelOf(page))
}
