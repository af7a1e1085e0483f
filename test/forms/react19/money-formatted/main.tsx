import { type ChangeEvent, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'

document.title = '随手记 · 报销'
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>
    body { margin: 0; background: #fff7ed; font: 15px system-ui, "WenQuanYi Micro Hei", sans-serif; }
    main { max-width: 520px; margin: 24px auto; padding: 24px; border-radius: 18px; background: #fff; }
    .f { position: relative; margin: 18px 0; }
    .f input { width: 100%; box-sizing: border-box; padding: 20px 12px 6px; border: 0; border-bottom: 2px solid #fdba74; font: inherit; }
    .f span { position: absolute; top: 2px; left: 12px; color: #c2410c; font-size: 12px; }
    .chips { display: flex; flex-wrap: wrap; gap: 8px; }
    .chips button { padding: 6px 14px; border: 1px solid #fdba74; border-radius: 999px; background: none; font: inherit; }
    .chips [aria-checked='true'] { background: #fdba74; }
  </style>`,
)

const digits = (text: string) => text.replace(/\D/g, '')
/** 1234567.8 → 1,234,567.8 while typing; two decimals at most, and 元 in fen is what is kept. */
const grouped = (text: string) => {
  const [whole = '', ...rest] = text.replace(/[^\d.]/g, '').split('.')
  const shown = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest.length > 0 ? `${shown}.${rest.join('').slice(0, 2)}` : shown
}
const fen = (shown: string) => (shown ? Math.round(Number(shown.replace(/,/g, '')) * 100) : null)
const spaced = (text: string) =>
  digits(text)
    .slice(0, 20)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
const dashed = (text: string) =>
  digits(text)
    .slice(0, 8)
    .replace(/^(\d{4})(\d)/, '$1-$2')
    .replace(/^(\d{4}-\d\d)(\d)/, '$1-$2')

const kinds = ['专票', '普票', '电子普票', '数电普票', '数电专票']

function Field({ name, value, onChange }: { name: string; value: string; onChange: (text: string) => void }) {
  const change = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)
  return (
    <div className="f">
      <input value={value} onChange={change} placeholder=" " />
      <span>{name}</span>
    </div>
  )
}

function Claim() {
  const [kind, setKind] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const [gross, setGross] = useState('')
  const [tax, setTax] = useState('')
  const [seller, setSeller] = useState('')
  const [budget, setBudget] = useState('5,000')
  const [card, setCard] = useState('')
  expose(() => ({
    kind,
    number: digits(number),
    date,
    grossFen: fen(gross),
    taxFen: fen(tax),
    seller,
    budgetFen: fen(budget),
    card,
  }))
  return (
    <main>
      <h2>随手记 · 报销</h2>
      <p>发票类型</p>
      <div className="chips" role="radiogroup" aria-label="发票类型">
        {kinds.map((name) => (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={kind === name}
            onClick={() => setKind(kind === name ? '' : name)}
          >
            {name}
          </button>
        ))}
      </div>
      <Field name="发票号码" value={number} onChange={(text) => setNumber(spaced(text))} />
      <Field name="开票日期（年-月-日）" value={date} onChange={(text) => setDate(dashed(text))} />
      <Field name="价税合计（元）" value={gross} onChange={(text) => setGross(grouped(text))} />
      <Field name="其中税额（元）" value={tax} onChange={(text) => setTax(grouped(text))} />
      <Field name="商家" value={seller} onChange={setSeller} />
      <Field name="本月预算金额（元）" value={budget} onChange={(text) => setBudget(grouped(text))} />
      <Field name="报销到账银行卡" value={card} onChange={(text) => setCard(spaced(text))} />
      <button type="button" onClick={() => submit()}>
        提交报销
      </button>
    </main>
  )
}

createRoot(document.querySelector('#app')!).render(<Claim />)
