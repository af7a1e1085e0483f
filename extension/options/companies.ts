import type { OwnTitle } from '../../shared/checks/check.ts'
import { isCreditCode, taxIdText } from '../../shared/tax-id.ts'

/** Companies as people paste them: one per line, the tax id anywhere behind the name. */
export function parseCompanies(text: string): OwnTitle[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(parseCompany)
}

const taxId = /[\s,，;；:：]*((?:[0-9A-HJ-NPQRTUWXY]{18})|(?:\d{15}))\s*$/iu

function parseCompany(line: string): OwnTitle {
  const found = taxId.exec(line.normalize('NFKC'))
  if (!found?.[1]) return { name: line }
  return { name: line.normalize('NFKC').slice(0, found.index).trim(), taxId: taxIdText(found[1]) }
}

export const companyText = (titles: readonly OwnTitle[]): string =>
  titles.map(({ name, taxId }) => [name, taxId].filter(Boolean).join(' ')).join('\n')

/** Tax ids whose check digit does not fit: worth a second look, and kept all the same. */
export const doubtfulTaxIds = (titles: readonly OwnTitle[]): string[] =>
  titles.flatMap(({ taxId }) => (taxId?.length === 18 && !isCreditCode(taxId) ? [taxId] : []))
