import type { Span } from './text-item.ts'

/** 增值税 with one sign of it misread under a seal, or one more read into it; no other word stands there in a title. */
const vat =
  /^([\u4e00-\u9fff]{0,3})(?:增值[\u4e00-\u9fff]税?|增[\u4e00-\u9fff]{1,2}税|[\u4e00-\u9fff]值税)((?:电子)?(?:普通|专用)发票(?:\((?:卷票|卷式)\))?)$/
/** Dashes are no part of a title: of a seal's ring, or of a rule. */
const dashes = /[-—_~](?!$)/g

/** The title of an invoice whose words leave one possibility, as it is printed. */
export function withVat(span: Span): Span {
  const [text, printed] = [span.text.replace(dashes, ''), span.printed.replace(dashes, '')]
  const found = text.includes('增值税') ? null : vat.exec(text)
  if (!found) return { ...span, text, printed }
  const [, place = '', kind = ''] = found
  const whole = `${place}增值税${kind}`
  return { ...span, text: whole, printed: whole.replace('(', '（').replace(')', '）') }
}
