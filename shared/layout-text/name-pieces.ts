import { bottom, middleY, type Span } from './text-item.ts'

/** What is left of 名称 before a name, or of any label. */
const label = /^[\u4e00-\u9fff.]{0,3}[:：]|^名称?|^称(?=[\u4e00-\u9fff]{4})/
const isName = (text: string) => /^[\u4e00-\u9fff()A-Za-z0-9·]{4,40}$/.test(text) && /[\u4e00-\u9fff]{3}/.test(text)
/** Labels of a party's cell, and what stands below its name. */
const isOther = /识别|信用|单位\/|身份证|[代号]码|地址|电话|开户|账号|密码|发票|税务|银行.*\d{6}|^购|^销/

/** A party's name, and where it stands. */
export interface Name {
  text: string
  span: Span
}

/** A piece of text as a party's name without what its label left, where it may be one. */
export function asName(span: Span): Name | undefined {
  const text = span.printed.replace(/\s/g, '').replace(label, '')
  return isName(text) && !isOther.test(text) ? { text, span } : undefined
}

/** The line of a party's cell right above its tax id. */
export function nameAbove({ box }: Span, pieces: readonly Span[]): Name | undefined {
  const above = pieces
    .filter((span) => middleY(span.box) < box.y && box.y - bottom(span.box) < box.height * 4)
    .filter((span) => Math.abs(span.box.x - box.x) < box.height * 9)
    .flatMap((span) => asName(span) ?? [])
  return above.toSorted((one, other) => bottom(other.span.box) - bottom(one.span.box))[0]
}

/** What stands for the name of a person who buys. */
export function asPerson(span: Span): Name | undefined {
  const text = /(?:^|[:：称])(个人)$/.exec(span.printed.replace(/\s/g, ''))?.[1]
  return text ? { text, span } : undefined
}
