import type { Shell } from '../made-form.ts'
import { make } from './layout.ts'

/** Puts the form into what it stands in; `tabs`, `steps` and `accordion` show other parts as closed. */
export const inShell: Record<Exclude<Shell, 'frame'>, (host: HTMLElement, form: HTMLElement) => void> = {
  plain: (host, form) => host.append(form),
  dialog(host, form) {
    host.append(make('p', '', '我的报销单'))
    const dialog = document.createElement('dialog')
    dialog.append(form)
    host.append(dialog)
    dialog.showModal()
  },
  drawer(host, form) {
    const drawer = make('div', 'drawer', form)
    drawer.setAttribute('role', 'dialog')
    drawer.setAttribute('aria-modal', 'true')
    host.append(drawer)
  },
  tabs(host, form) {
    const tab = (text: string, chosen: boolean) => {
      const button = make('div', 'tab', text)
      button.setAttribute('role', 'tab')
      button.setAttribute('aria-selected', String(chosen))
      return button
    }
    const hidden = make('div', 'panel', make('input', ''))
    hidden.style.display = 'none'
    host.append(make('div', 'tabs', tab('1', true), tab('2', false)), make('div', 'panel', form), hidden)
  },
  steps(host, form) {
    host.append(make('ol', 'steps', make('li', '', '1'), make('li', 'now', '2'), make('li', '', '3')), form)
  },
  accordion(host, form) {
    const open = document.createElement('details')
    open.open = true
    open.append(make('summary', '', '▸'), form)
    const closed = document.createElement('details')
    closed.append(make('summary', '', '…'), make('input', ''))
    host.append(open, closed)
  },
  shadow(host, form) {
    const inner = make('made-form', '')
    inner.attachShadow({ mode: 'open' }).append(form)
    host.append(inner)
  },
}
