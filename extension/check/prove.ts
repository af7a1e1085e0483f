import type { CheckResult } from '../../shared/checks.ts'
import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import type { Draft } from '../inbox/draft.ts'
import { isComplete, isIssuerData, neededFields } from '../recognize/is-complete.ts'
import { type CheckSettings, checkDraft } from './check-draft.ts'
import { evidence, holds, isExact } from './evidence.ts'
import { isDoubtful } from './is-doubtful.ts'

/**
 * Evidence for a draft that does not come from the reading of the values themselves; its words are `proof_<name>`.
 * `file`: the document's own data, text or code; `agreed`: two readers read the same; the rest are checks that hold.
 */
export const proofs = ['file', 'qr', 'agreed', 'words', 'totals', 'number', 'printedNumbers', 'taxIds'] as const
type Proof = (typeof proofs)[number]

/** How a draft stands: what speaks for it, and the fields that nothing speaks for or something speaks against. */
export interface Standing {
  /** Whether every value a reimbursement asks for is there and held up by evidence. */
  proven: boolean
  proofs: Proof[]
  /** In the order of the fields; those a person or a cloud should settle. */
  doubts: FieldName[]
}

/** Says how far a draft is proven. Pure; `settings` are those of its checks. */
export function prove(draft: Draft, settings: CheckSettings): Standing {
  const results = checkDraft(draft, settings)
  const needed = neededFields(draft)
  const doubts = fieldNames.filter((name) => {
    const field = draft.fields[name]
    return field ? isDoubtful(name, field, draft, results) : needed.includes(name) && !isIssuerData(draft)
  })
  const proven = isComplete(draft) && !doubts.some((name) => needed.includes(name) || name in evidence)
  return { proven, proofs: proofsOf(draft, results), doubts }
}

function proofsOf({ fields }: Draft, results: readonly CheckResult[]): Proof[] {
  const read = Object.values(fields).filter((field) => field !== undefined)
  const speaks: Record<Proof, boolean> = {
    file: read.some((field) => isExact(field) && field.chosen.source !== 'qr'),
    qr: holds(results, 'qr'),
    agreed: read.some(({ agreeing }) => agreeing.some(({ source }) => source !== 'qr')),
    words: holds(results, 'words'),
    totals: holds(results, 'totals'),
    number: holds(results, 'number'),
    printedNumbers: holds(results, 'printedNumbers'),
    taxIds: holds(results, 'sellerTaxId') || holds(results, 'buyerTaxId'),
  }
  return proofs.filter((proof) => speaks[proof])
}
