import { isDate } from '../date.ts'

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const printed = new RegExp(String.raw`(?<![A-Z\d])(\d{2})(${months.join('|')})(\d{2})?(?![A-Z\d])`)

const away = (day: string, from: string) => Math.abs(Date.parse(day) - Date.parse(from))

/**
 * A day as tickets of airlines print it, 17JUN19 or 20SEP, as ISO yyyy-mm-dd. Without its year it is the one nearest to the
 * day on which the ticket was issued; undefined where that is not known.
 */
export function dayOfFlight(text: string, issued: string | undefined): string | undefined {
  const [, day, name = '', short] = printed.exec(text) ?? []
  const rest = `${String(months.indexOf(name) + 1).padStart(2, '0')}-${day}`
  const year = Number(issued?.slice(0, 4))
  const years = short ? [`20${short}`] : issued ? [year - 1, year, year + 1] : []
  const days = years.map((each) => `${each}-${rest}`).filter(isDate)
  return days.toSorted((one, other) => away(one, issued ?? one) - away(other, issued ?? one))[0]
}
