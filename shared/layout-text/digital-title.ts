import type { Span } from './text-item.ts'

/** Titles of digital invoices whose first bracket was not read; without 电子发票 it may be that of a paper one. */
const inBrackets = /^电子发票(普通发票|增值税专用发票|铁路电子客票|航空运输电子客票行程单)[)）]$/

/** The two that are read where a seal took signs of them: their own signs, and how many may stand before the last 发票. */
const sealed = [
  { kind: '增值税专用发票', own: /[增值税专]/, kept: /^.{3,6}$/ },
  { kind: '普通发票', own: /[普通]/, kept: /^.{1,3}$/ },
]
const around = /^电子发票?[(（]?([\u4e00-\u9fff]{1,6})发票[)）]?$/

/** The kind a sealed title has signs of, where it has none of the other: special or normal is never guessed. */
function kindLeft(text: string): string | undefined {
  const kept = around.exec(text)?.[1] ?? ''
  const [meant, ...others] = sealed.filter(({ own }) => own.test(kept))
  return meant?.kept.test(kept) && others.length === 0 ? meant.kind : undefined
}

/** The title of a digital invoice as it is printed, whatever a seal took of its brackets or of the words in them. */
export function withLostSigns(span: Span): Span {
  const kind = inBrackets.exec(span.text)?.[1] ?? kindLeft(span.text)
  return kind ? { ...span, text: `电子发票(${kind})`, printed: `电子发票（${kind}）` } : span
}
