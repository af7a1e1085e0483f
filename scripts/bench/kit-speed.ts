import type { Page } from 'playwright-core'
import { median } from '../../shared/median.ts'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { madeKits } from '../../test/forms/maker/kits.ts'
import type { MadeForm } from '../../test/forms/maker/made-form.ts'
import { makeForm } from '../../test/forms/maker/make-form.ts'
import { type FillDriver, fillDriver } from '../fill/driver.ts'
import { type HandTask, kindOf, setByHand } from './scripted-hand.ts'

/** Forms of each kit, made from this seed. */
const formsOfKit = 2
const seed = 'speed'

/** What filling costs with one kit, in milliseconds: the middle of its fields; no figure where the hand could not. */
export interface KitSpeed {
  kit: string
  text: number | undefined
  select: number | undefined
  date: number | undefined
  /** A field's share of the whole fill, reading and deciding included. */
  whole: number | undefined
  textByHand: number | undefined
  selectByHand: number | undefined
  dateByHand: number | undefined
  /** All fields that both filled: the extension's time to the hand's. */
  ratio: number | undefined
}

/** One field, filled by both; `hand` is absent where it could not. */
interface Timed {
  kind: 'text' | 'select' | 'date'
  extension: number
  hand: number | undefined
}

/** What a form expects in boxes, lists and dates. */
const tasksOf = ({ blocks, expected }: MadeForm): HandTask[] =>
  blocks.flatMap(({ key, fields }) =>
    fields.flatMap((field) => {
      const [path, value] = [`${key}.${field.key}`, expected[`${key}.${field.key}`]]
      return value !== undefined && kindOf(field) ? [{ path, field, value }] : []
    }),
  )

const hasAll = (form: MadeForm) =>
  ['text', 'select', 'date'].every((kind) => tasksOf(form).some(({ field }) => kindOf(field) === kind))

/** The first forms of the seed that take one invoice, stand in the page itself and ask for all three kinds. */
function formsOf(kit: string): MadeForm[] {
  const forms: MadeForm[] = []
  for (let number = 0; forms.length < formsOfKit && number < 1000; number += 1) {
    const form = makeForm(`${seed}-${number}`, kit)
    if (form.invoices.length === 1 && form.shell === 'plain' && hasAll(form)) forms.push(form)
  }
  return forms
}

async function open(page: Page, origin: string, { kit, id }: MadeForm): Promise<void> {
  await page.goto(`${origin}/made-${kit}/?form=${id}`)
  await page.waitForFunction('window.formModel')
}

type Kind = ReturnType<typeof kindOf>

/** Milliseconds by path; what a kit did not take once is not tried again, and the form begun anew. */
async function setAllByHand(page: Page, tasks: readonly HandTask[], refused: Set<Kind>) {
  const taken = new Map<string, number>()
  for (const task of tasks) {
    const kind = kindOf(task.field)
    if (refused.has(kind)) continue
    const milliseconds = await setByHand(page, task)
    if (milliseconds !== undefined) taken.set(task.path, milliseconds)
    else {
      refused.add(kind)
      await page.reload()
      await page.waitForFunction('window.formModel')
    }
  }
  return taken
}

/** The form set by hand, and once more by the extension. */
async function timeForm(driver: FillDriver, page: Page, origin: string, form: MadeForm, refused: Set<Kind>) {
  const tasks = tasksOf(form)
  await open(page, origin, form)
  const byHand = await setAllByHand(page, tasks, refused)
  await open(page, origin, form)
  const { entries, milliseconds } = await driver.fill(page, form.invoices)
  const written = entries.filter((entry) => entry.milliseconds !== undefined)
  const timed = tasks.flatMap(({ path, field }): Timed[] => {
    const kind = kindOf(field)
    const entry = written.find((each) => each.field === field.key && each.outcome !== 'failed')
    return kind && entry ? [{ kind, extension: entry.milliseconds ?? 0, hand: byHand.get(path) }] : []
  })
  return { timed, whole: milliseconds / (written.length || 1) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const known = (numbers: readonly (number | undefined)[]) => numbers.filter((each) => each !== undefined)
const middle = (numbers: readonly number[]) => (numbers.length > 0 ? Math.round(median(numbers)) : undefined)

/** One row of the table. */
function speedOf(kit: string, timed: readonly Timed[], wholes: readonly number[]): KitSpeed {
  const of = (kind: Timed['kind']) => timed.filter((each) => each.kind === kind)
  const extension = (kind: Timed['kind']) => middle(of(kind).map((each) => each.extension))
  const hand = (kind: Timed['kind']) => middle(known(of(kind).map((each) => each.hand)))
  const both = timed.filter((each) => each.hand !== undefined)
  const ratio = sum(both.map((each) => each.extension)) / sum(known(both.map((each) => each.hand)))
  return {
    kit,
    text: extension('text'),
    select: extension('select'),
    date: extension('date'),
    whole: middle(wholes),
    textByHand: hand('text'),
    selectByHand: hand('select'),
    dateByHand: hand('date'),
    ratio: both.length > 0 ? Number(ratio.toFixed(2)) : undefined,
  }
}

/** What a filled field costs with each kit, beside the same value set by a scripted hand. */
export async function kitSpeeds(
  browser: ExtensionBrowser,
  origin: string,
  kits = Object.keys(madeKits),
): Promise<KitSpeed[]> {
  const driver = await fillDriver(await browser.open('options.html'))
  const page = await browser.context.newPage()
  const rows: KitSpeed[] = []
  for (const kit of kits) {
    const refused = new Set<Kind>()
    const forms: Awaited<ReturnType<typeof timeForm>>[] = []
    for (const form of formsOf(kit)) forms.push(await timeForm(driver, page, origin, form, refused))
    rows.push(
      speedOf(
        kit,
        forms.flatMap(({ timed }) => timed),
        forms.map(({ whole }) => whole),
      ),
    )
  }
  await page.close()
  return rows
}
