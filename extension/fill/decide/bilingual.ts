/** A label that says the same twice, 发票号码 Invoice Number, in its two languages. */
export function bilingual(label: string): [string, string] | undefined {
  const chinese = (label.match(/\p{Script=Han}+/gu) ?? []).join('')
  const latin = label
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return chinese.length > 1 && /[a-z]{3}/.test(latin) ? [chinese, latin] : undefined
}

/** Latin words that alone name no value, with the ends of the Chinese names they translate. */
const echoes: readonly [RegExp, RegExp][] = [
  [/^(type|category|class|kind)$/, /[类种][型别]?$/u],
  [/^date$/, /日期?$|时间$/u],
  [/^no$/, /号码?$|编号$/u],
  [/^code$/, /代码$|编码$/u],
  [/^name$/, /名称?$|抬头$/u],
  [/^(amount|amt)$/, /[金税]?额$/u],
  [/^rate$/, /率$/u],
]

/** The Chinese half of a label whose other half says but the kind of thing it ends in: 发票类型 Type; 类别 Category says no more itself. */
export function withoutEcho(label: string): string {
  const [chinese = '', latin = ''] = bilingual(label) ?? []
  const isEcho = ([echo, end]: (typeof echoes)[number]) => echo.test(latin) && chinese.search(end) > 0
  return echoes.some(isEcho) ? chinese : label
}
