import * as v from 'valibot'
import { fieldValue } from '../../../shared/field-value.ts'
import { type FieldName, fieldNames, type Invoice } from '../../../shared/invoice.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { BodyTemplate } from '../call-template.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { Product, Reply } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described, replyJson } from '../reply-json.ts'
import { visionFault } from './errors.ts'
import { answerSchema, prompt } from './prompt.ts'

/** Longest answer: some invoices with their lines. */
const mostTokens = 4096

const choiceSchema = v.object({
  finish_reason: v.nullish(v.string()),
  message: v.object({ content: v.nullish(v.string()), refusal: v.nullish(v.string()) }),
})
const replySchema = v.object({ choices: v.array(choiceSchema) })

/** One picture to a model at temperature 0, its answer held to our own schema. */
export function readInvoice(url: string, model: string): Product {
  return {
    request: (document) => ({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      body: bodyAround(document, model),
    }),
    normalize(reply, document) {
      const recognitions = invoicesIn(answerOf(reply)).flatMap((invoice) => recognitionOf(invoice, document))
      if (recognitions.length === 0) throw new ProviderError('vision', { code: 'no-invoice', retryable: false })
      return recognitions
    },
  }
}

/** Stands in no prompt. */
const gap = '{{picture}}'

function bodyAround({ mediaType }: DocumentFacts, model: string): BodyTemplate {
  const image_url = { url: `data:${mediaType};base64,${gap}` }
  const content = [
    { type: 'image_url', image_url },
    { type: 'text', text: prompt },
  ]
  const text = JSON.stringify({
    model,
    temperature: 0,
    max_tokens: mostTokens,
    response_format: { type: 'json_object' },
    messages: [{ role: 'user', content }],
  })
  const [before = '', after = ''] = text.split(gap)
  return { before, picture: 'base64', after }
}

/** What the model wrote; a refusal, a cut answer and an error of the service are told apart. */
function answerOf(reply: Reply): string {
  if (reply.status !== 200) throw new ProviderError('vision', visionFault(reply))
  const [choice] = described('vision', replySchema, replyJson('vision', reply)).choices
  const fault = (code: 'unexpected' | 'no-invoice', vendorCode: string) =>
    new ProviderError('vision', { code, retryable: false, vendorCode })
  if (!choice) throw fault('unexpected', 'no-choice')
  const { finish_reason: finished, message } = choice
  if (message.refusal || finished === 'content_filter') throw fault('unexpected', 'refused')
  if (finished === 'length') throw fault('unexpected', 'cut')
  if (!message.content?.trim()) throw fault('no-invoice', 'empty')
  return message.content
}

/** Models put JSON into a fence although they were told not to. */
function invoicesIn(content: string): Invoice[] {
  const text = content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '')
  try {
    return v.parse(answerSchema, JSON.parse(text)).invoices
  } catch {
    throw new ProviderError('vision', { code: 'unexpected', retryable: false, vendorCode: 'not-json' })
  }
}

/** Values that are of their kind; what is none a model made up or misread. */
function recognitionOf(answer: Invoice, { page }: DocumentFacts): Recognition[] {
  const values = fieldNames.flatMap((name): [FieldName, string][] => {
    const value = fieldValue(name, answer[name] ?? '')
    return value ? [[name, value]] : []
  })
  if (values.every(([name]) => name === 'invoiceType')) return []
  const invoice = { ...Object.fromEntries(values), items: answer.items, ...(answer.legs && { legs: answer.legs }) }
  return [{ source: 'vision/invoice', ...(page && { page }), invoice, evidence: {} }]
}
