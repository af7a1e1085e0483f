/**
 * An amount as printed → decimal string with two digits ("¥1,089.9" → "1089.90"), or undefined where the text is no
 * amount of whole fen. Never goes through a binary number, so no digit is changed.
 */
export function moneyText(printed: string): string | undefined {
  const text = printed
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^(人民币|CNY|RMB)?([-−－]?)(?:CNY|RMB)?[¥$]?([-−－]?)/iu, (_, __, before, after) =>
      before || after ? '-' : '',
    )
    .replace(/(元整?|圆整?)$/u, '')
  const match = /^(-?)(\d+)(?:\.(\d{0,2})0*)?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '0', fraction = ''] = match
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(2, '0')}`
}
