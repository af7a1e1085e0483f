import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'

const accounts = /(购|销)[买售]?方?开户(?:银)?行[:：]([^;；]+)[;；]\s*银行账号[:：]([^;；]+)/g

/** A digital invoice has no place for banks; who wants them printed has them in the remark, in these words. */
export function readAccounts(remark: Span | undefined): Finding[] {
  const text = remark?.printed.replaceAll('\n', '') ?? ''
  return [...text.matchAll(accounts)].flatMap(([, party, bank = '', account = '']) =>
    finding(party === '购' ? 'buyerBankAccount' : 'sellerBankAccount', `${bank.trim()} ${account.trim()}`, remark, 0.9),
  )
}
