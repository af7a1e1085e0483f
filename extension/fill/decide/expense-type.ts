import type { Invoice } from '../../../shared/invoice.ts'

/** Kinds of expense as companies name them, with what an invoice of each kind says. Order matters: narrow before wide. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['住宿费', /住宿|酒店|宾馆|客房|民宿/u],
  ['餐饮费', /餐饮|餐费|用餐|食品加工|外卖/u],
  ['交通费', /客运|运输服务|出租|网约车|铁路|机票|航空|通行|停车|交通|打车/u],
  ['通讯费', /电信|通信|话费|宽带|流量/u],
  ['办公费', /文具|纸制品|打印|办公|耗材|印刷|计算机外部设备/u],
  ['会议费', /会议|会展/u],
  ['培训费', /培训|教育/u],
  ['咨询费', /咨询|鉴证/u],
  ['油费', /汽油|柴油|成品油|加油/u],
  ['快递费', /快递|邮政|收派/u],
  ['水电费', /供电|电力|供水|燃气/u],
  ['租赁费', /租赁|房租/u],
]
const byType: Partial<Record<NonNullable<Invoice['invoiceType']>, string>> = {
  rail: '交通费',
  air: '交通费',
  taxi: '交通费',
  toll: '交通费',
}

/** The kind of expense the lines agree on, or undefined. An inference: the person decides. */
export function expenseTypeOf(invoice: Invoice): string | undefined {
  const byDocument = invoice.invoiceType && byType[invoice.invoiceType]
  if (byDocument) return byDocument
  const texts = [...invoice.items.flatMap(({ name }) => name ?? []), invoice.category ?? ''].filter(Boolean)
  const found = new Set(texts.map((text) => kinds.find(([, words]) => words.test(text))?.[0]).filter((kind) => kind))
  return found.size === 1 ? [...found][0] : undefined
}

/** True when two names of expense kinds mean the same: 餐费 and 餐饮费, 差旅住宿 and 住宿费. */
export const sameExpenseKind = (kind: string, option: string) =>
  kinds.find(([name]) => name === kind)?.[1].test(option) || option.includes(kind.replace(/费$/u, ''))
