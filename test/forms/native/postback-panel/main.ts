import { expose, submit } from '../../expose.ts'

/** As a page of server controls does it: some controls send the form, and the answer draws the whole panel anew. */
const held: Record<string, string> = {
  date: '',
  type: '',
  currency: '',
  number: '',
  seller: '',
  amount: '',
  note: '',
}
const sending = ['type', 'currency', 'amount']

const lists: Record<string, [value: string, text: string][]> = {
  type: [
    ['', '请选择'],
    ['A', '电子发票（普通发票）'],
    ['B', '增值税电子普通发票'],
    ['C', '增值税专用发票'],
  ],
  currency: [
    ['', '请选择'],
    ['CNY', '人民币 RMB'],
    ['USD', '美元'],
  ],
}
const words: Record<string, string> = {
  date: '开票日期',
  type: '发票类型',
  currency: '币种',
  number: '发票号码',
  seller: '销售方名称',
  amount: '价税合计',
  note: '审批意见',
}

const panel = document.querySelector('#ctl00_panel') as HTMLElement

function drawn(name: string): string {
  const names = `id="ctl00_${name}" name="ctl00$${name}"`
  const options = lists[name]?.map(
    ([value, text]) => `<option value="${value}"${held[name] === value ? ' selected' : ''}>${text}</option>`,
  )
  return options
    ? `<select ${names}>${options.join('')}</select>`
    : `<input type="text" ${names} value="${held[name]}" />`
}

function draw(): void {
  const row = (name: string) => `<tr><td class="name">${words[name]}：</td><td>${drawn(name)}</td></tr>`
  panel.innerHTML = `<table>${Object.keys(held).map(row).join('')}</table>`
}

const box = (name: string) => document.querySelector<HTMLInputElement | HTMLSelectElement>(`#ctl00_${name}`)
const shown = () => Object.fromEntries(Object.keys(held).map((name) => [name, box(name)?.value ?? '']))

/** Milliseconds the server takes. */
const answering = 200
let last = 0

function send(): void {
  const sent = shown()
  const own = ++last
  setTimeout(() => {
    if (own !== last) return
    Object.assign(held, sent)
    draw()
  }, answering)
}

draw()
panel.addEventListener('change', ({ target }) => {
  if (sending.some((name) => target === box(name))) send()
})
document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  submit()
})
expose(shown)
