/** @jsxImportSource preact */
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { expose, submit } from '../../expose.ts'

document.title = '项目报销 · Preact'
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>
    body { margin: 0; font: 14px system-ui, "WenQuanYi Micro Hei", sans-serif; background: #f6f8f6; }
    .sheet { max-width: 780px; margin: 20px auto; padding: 20px; background: #fff; }
    .line { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 12px; margin-bottom: 12px; }
    .line > div > b { display: block; font-weight: 500; margin-bottom: 4px; }
    input, select { width: 100%; box-sizing: border-box; padding: 6px; }
  </style>`,
)

const start = {
  项目名称: '样例智慧园区',
  发票类型: '',
  发票号码: '',
  发票代码: '',
  开票日期: '',
  货物名称: '',
  计量单位: '',
  数量: '',
  不含税金额: '',
  增值税额: '',
  价税合计: '',
  销方名称: '',
  备注信息: '',
  复核意见: '',
}
type Name = keyof typeof start
const lines: Name[][] = [
  ['项目名称', '发票类型', '开票日期'],
  ['发票代码', '发票号码', '销方名称'],
  ['货物名称', '计量单位', '数量'],
  ['不含税金额', '增值税额', '价税合计'],
  ['备注信息', '复核意见'],
]
const types = ['增值税专票', '增值税普票', '增值税电子普票', '数电专票', '数电普票']

function Claim() {
  const [claim, setClaim] = useState(start)
  const set = (name: Name, value: string) => setClaim((held) => ({ ...held, [name]: value }))
  expose(() => claim)
  const control = (name: Name) => {
    const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => set(name, currentTarget.value)
    if (name === '开票日期') return <input type="date" value={claim[name]} onInput={onInput} />
    if (name !== '发票类型') return <input value={claim[name]} onInput={onInput} />
    return (
      <select value={claim[name]} onChange={({ currentTarget }) => set(name, currentTarget.value)}>
        <option value="" />
        {types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
    )
  }
  return (
    <div class="sheet">
      <h3>项目报销单</h3>
      {lines.map((names) => (
        <div class="line" key={names[0]}>
          {names.map((name) => (
            <div key={name}>
              <b>{name}</b>
              {control(name)}
            </div>
          ))}
        </div>
      ))}
      <button type="button" onClick={() => submit()}>
        提交
      </button>
    </div>
  )
}

render(<Claim />, document.querySelector('#app')!)
