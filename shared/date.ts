import { beijingDay } from './beijing-day.ts'

/** The ways a date is printed or carried; a time of day may follow each, and only a time. */
const time = String.raw`(?:[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?)?(Z|[+-]\d{2}:?\d{2})?)?`
const shapes = [
  new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})日?${time}$`),
  new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`),
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/,
]

/**
 * Reads a date as invoices carry it (`2019年06月16日`, `20190616`, `2019-06-16`, `2019/6/16`, each with an optional time)
 * into ISO yyyy-mm-dd. The result is the Beijing date: a time with its own offset is moved there first.
 * Whatever is not one existing day between 1900 and 2099 is `undefined`.
 */
export function isoDate(text: string): string | undefined {
  const compact = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*([年月日])\s*/g, '$1')
  const found = shapes.map((shape) => shape.exec(compact)).find((match) => match)
  if (!found) return undefined
  const [year, month, day, hour, minute, second, zone] = found.slice(1).filter((part) => !/^[-/.]$/.test(part ?? ''))
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (!isDate(iso) || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined
  return zone ? inBeijing(`${iso}T${hour?.padStart(2, '0')}:${minute}:00${zone}`) : iso
}

/** True for an ISO day that exists (no 30 February) between 1900 and 2099. */
export function isDate(iso: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(iso)) return false
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

function inBeijing(moment: string): string | undefined {
  const instant = Date.parse(moment)
  return Number.isNaN(instant) ? undefined : beijingDay(instant)
}

/** A date as an invoice prints it: `2019年06月16日`. Takes ISO; anything else is `undefined`. */
export function formatDate(iso: string): string | undefined {
  return isDate(iso) ? `${iso.slice(0, 4)}年${iso.slice(5, 7)}月${iso.slice(8)}日` : undefined
}
