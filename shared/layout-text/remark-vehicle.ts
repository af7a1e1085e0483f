import { type Finding, finding } from './finding.ts'
import { plate } from './shared-cues.ts'
import type { Span } from './text-item.ts'
import { moneyOf, plateOf } from './values.ts'

const car = new RegExp(`车牌号?码?[^:]{0,8}:\\s?(${plate.source})`)
const tax = /(?<!与)车船税(?:款|金额|税额)?(?:\(小写\))?:?(¥?\d[\d,]*\.\d\d)/

/** An insurer says in the remark which car it insures, and the tax it took for the state. */
export function readInsured(remark: Span | undefined): Finding[] {
  const text = remark?.text ?? ''
  const plate = car.exec(text)?.[1]
  return [
    ...finding('plateNumber', plate && plateOf(plate), remark, 0.9),
    ...finding('vehicleTax', moneyOf(tax.exec(text.replace(/\s/g, ''))?.[1] ?? ''), remark, 0.9),
  ]
}
