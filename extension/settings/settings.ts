import * as v from 'valibot'
import { type ProductId, productIds } from '../../shared/products.ts'
import { defineSetting } from './define-setting.ts'

const isWorkerAddress = (address: string) => {
  if (address === '') return true
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  const local = hostname === '127.0.0.1' || hostname === 'localhost'
  return protocol === 'https:' || (protocol === 'http:' && local)
}

/** Origin of the worker, '' while none is set; https, or plain http on this machine only. */
export const workerAddress = defineSetting('workerAddress', v.pipe(v.string(), v.trim(), v.check(isWorkerAddress)), '')

/** Bearer token the administrator gave this person, '' while there is none. */
export const workerToken = defineSetting('workerToken', v.pipe(v.string(), v.trim()), '')

/** Address of the worker the person agreed to send pictures to; '' while there is none. */
export const cloudConsent = defineSetting('cloudConsent', v.string(), '')

/** When the cloud is asked: for what is in doubt after this computer has read, for every picture, or never. */
export const cloudUses = ['doubt', 'always', 'never'] as const
export type CloudUse = (typeof cloudUses)[number]
export const cloudUse = defineSetting<CloudUse>('cloudUse', v.picklist(cloudUses), 'doubt')

/** Invoices read on this computer alone, and pages the cloud was asked for, since the last reset. */
export const readCounts = defineSetting('readCounts', v.object({ here: v.number(), cloud: v.number() }), {
  here: 0,
  cloud: 0,
})

/** Yuan that a call of the cloud costs, by the contract; what reading here has saved is counted with it. */
export const callPrice = defineSetting('callPrice', v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 0.2)

/** Whether the person wants invoices verified with the tax bureau; each one may cost, so it is off until then. */
export const verification = defineSetting('verification', v.boolean(), false)

/** The one product the person wants to be asked; '' leaves the choice to the worker. */
export const preferredProduct = defineSetting<ProductId | ''>(
  'preferredProduct',
  v.union([v.literal(''), v.picklist(productIds)]),
  '',
)

const atLeast = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least))

/** Bytes, and pixels of the longer side, above which a picture is written anew before it is sent. */
export const sentBytes = defineSetting('sentBytes', atLeast(100_000), 2_500_000)
export const sentSide = defineSetting('sentSide', atLeast(1000), 4000)

/** Own company titles (抬头), compared with an invoice's buyer. */
export const ownTitles = defineSetting(
  'ownTitles',
  v.array(v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1)), taxId: v.optional(v.string()) })),
  [],
)

const days = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Origins where the person wants originals attached right after a fill. */
export const attachSites = defineSetting('attachSites', v.array(v.string()), [])

/** Days a finished file and its picture stay in the inbox; 0 keeps none beyond the panel's next opening. */
export const retentionDays = defineSetting('retentionDays', days, 30)

/** Days an invoice stays in the ledger after it was last filled or read; 0 keeps it until it is deleted by hand. */
export const ledgerDays = defineSetting('ledgerDays', days, 0)

/** How exported originals are named, with {date}, {seller} … for what the invoice says; '' keeps their names. */
export const fileNames = defineSetting(
  'fileNames',
  v.pipe(v.string(), v.trim(), v.maxLength(120)),
  '{date}_{seller}_{total}_{number}',
)

/** Language of the interface; '' follows the browser. */
export const languages = ['', 'zh_CN', 'en'] as const
export type Language = (typeof languages)[number]
export const language = defineSetting<Language>('language', v.picklist(languages), '')

/** True once the first steps were taken or skipped. */
export const welcomed = defineSetting('welcomed', v.boolean(), false)

/** The invoice last opened, so that popup and panel speak of the same one. */
export const openedInvoice = defineSetting<{ id: string; draft: number } | undefined>(
  'openedInvoice',
  v.object({ id: v.string(), draft: v.number() }),
  undefined,
)

/** The last wish to fill a tab that came from outside the panel (menu, shortcut), and when: the panel carries it out. */
export const fillRequest = defineSetting(
  'fillRequest',
  v.optional(v.object({ tabId: v.number(), at: v.number() })),
  undefined,
)

/** The last wish for the list of a tab's invoices, and when: the panel carries it out. */
export const collectRequest = defineSetting(
  'collectRequest',
  v.optional(v.object({ tabId: v.number(), at: v.number() })),
  undefined,
)
