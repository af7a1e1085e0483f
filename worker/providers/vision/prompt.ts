import * as v from 'valibot'
import { jsonSchema } from '../../../shared/api/json-schema.ts'
import { type FieldKind, invoiceFields, invoiceSchema } from '../../../shared/invoice.ts'

/** What a model gives back: every invoice on the picture, in our own fields. */
export const answerSchema = v.object({ invoices: v.array(invoiceSchema) })

const forms: Partial<Record<FieldKind, string>> = {
  money: 'yuan as a decimal with two digits and no sign of currency',
  date: 'yyyy-mm-dd',
  digits: 'digits only, leading zeros kept',
  flag: 'yes or no',
  rate: 'as printed, for instance 13%',
}

const rules = Object.entries(forms).map(([kind, form]) => {
  const names = Object.entries(invoiceFields).flatMap(([name, own]) => (own === kind ? [name] : []))
  return `${names.join(', ')}: ${form}.`
})

/** The task, made of the very fields and schema that the answer is checked by. */
export const prompt = [
  'Read the Chinese invoices, tickets and receipts in this picture. Copy what is printed, sign by sign.',
  'Leave out every field that is not printed or that you cannot read: never guess, compute or complete a value.',
  'Answer with one JSON object of this schema and nothing else. No invoice in the picture: {"invoices":[]}.',
  JSON.stringify(jsonSchema(answerSchema)),
  ...rules,
].join('\n')
