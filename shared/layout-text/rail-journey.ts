import { type Finding, finding } from './finding.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { dateOf } from './values.ts'

/** 2025年02月05日 08:30开, with the colon as it may be read, or with 开 lost. */
const moment = /\d{4}年\d{1,2}月\d{1,2}日?.{0,2}?([01]?\d|2[0-3])([:.·。;]?)([0-5]\d)(开?)/

/** Four figures alone say no time. */
const timeIn = (text: string): string | undefined => {
  const [, hour, colon, minute, leaves] = moment.exec(text) ?? []
  return hour && minute && (colon || leaves) ? `${hour}:${minute}` : undefined
}

/** A ticket given back says nothing but the day. */
const day = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** The line that says when a train leaves. */
export function readDeparture(rows: readonly Row[]): Finding[] {
  const row =
    rows.find(({ text }) => timeIn(text) !== undefined) ??
    rows.find(({ text }) => parted.test(text)) ??
    rows.find(({ text }) => day.test(text))
  const span = row && spanOf(row.glyphs)
  const time = timeIn(row?.text ?? '') ?? parted.exec(row?.text ?? '')?.[1]
  return [...finding('travelDate', dateOf(row?.text ?? ''), span), ...finding('departureTime', time, span)]
}

/** A day and a time with something else between them. */
const parted = /\d{4}年.*日.*?([0-2]?\d:[0-5]\d)开/
