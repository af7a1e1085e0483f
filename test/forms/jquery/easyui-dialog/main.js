import jqueryAddress from 'jquery/dist/jquery.min.js?url'
import easyuiAddress from 'jquery-easyui/js/jquery.easyui.min.js?url'
import chineseAddress from 'jquery-easyui/locale/easyui-lang-zh_CN.js?url'
import { expose, submit } from '../../expose.ts'
import { loadScript } from '../load-script.ts'

const kinds = [
  ['01', '增值税专用发票'],
  ['04', '增值税普通发票'],
  ['10', '增值税电子普通发票'],
  ['81', '电子发票(增值税专用发票)'],
  ['82', '电子发票(普通发票)'],
].map(([id, text]) => ({ id, text }))
const subjects = ['差旅费', '办公费', '招待费'].map((text) => ({ id: text, text }))
const money = { precision: 2, groupSeparator: ',' }

await loadScript(jqueryAddress)
await loadScript(easyuiAddress)
await loadScript(chineseAddress)
const { $ } = window
const list = { valueField: 'id', textField: 'text', editable: false, panelHeight: 'auto' }
$('#kind').combobox({ ...list, data: kinds })
$('#subject').combobox({ ...list, data: subjects })
$('#date').datebox({ editable: false })
for (const id of ['net', 'tax', 'gross']) $(`#${id}`).numberbox(money)
$('#save').on('click', () => submit())

const read = {
  kind: 'combobox',
  subject: 'combobox',
  date: 'datebox',
  net: 'numberbox',
  tax: 'numberbox',
  gross: 'numberbox',
  sheets: 'numberspinner',
}
const ids = [
  's_no',
  's_from',
  's_to',
  'kind',
  'date',
  'code',
  'number',
  'seller',
  'sellerId',
  'net',
  'tax',
  'gross',
  'sheets',
  'clerk',
  'subject',
  'memo',
]
expose(() => Object.fromEntries(ids.map((id) => [id, $(`#${id}`)[read[id] ?? 'textbox']('getValue')])))
