import type { FieldName } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'

/** Words that stand alone near the title and say what the invoice is for. */
const marks: Partial<Record<string, FieldName>> = {
  成品油: 'oilMark',
  通行费: 'tollMark',
  代开: 'agentIssued',
  税务代开: 'agentIssued',
  收购: 'acquisition',
  农产品收购: 'acquisition',
}

export function readMarks(rows: readonly Row[]): Finding[] {
  const lines = rows.filter(({ text }) => /成品油|通行费|代开|收购/.test(text))
  return piecesOf(lines, gaps.spaced).flatMap((span) => {
    const field = marks[span.text]
    return field ? finding(field, 'yes', span) : []
  })
}
