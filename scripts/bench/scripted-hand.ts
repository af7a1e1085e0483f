import type { JSHandle, Locator, Page } from 'playwright-core'
import type { MadeField } from '../../test/forms/maker/made-form.ts'

/** One value for one control of a made form that stands in the page itself. */
export interface HandTask {
  /** Where it lives in the page's model. */
  path: string
  field: MadeField
  /** What the model must hold. */
  value: string
}

/** Milliseconds after which a kit has not taken what the hand did. */
const patience = 2000

const mark = 'hand'

/** Marks the place of a control by a class, for the browser's driver finds only what it can select. */
async function placeOf(page: Page, { path }: HandTask): Promise<Locator> {
  const name = `${mark}-${path.replaceAll('.', '-')}`
  await page.evaluate(([at, className]) => window.slotOf?.(at)?.classList.add(className), [path, name] as const)
  return page.locator(`.${name}`)
}

const box = ':is(input, textarea):not([type=hidden]):visible'

const holds = (page: Page, { path, value }: HandTask): Promise<JSHandle> =>
  page.waitForFunction(([at, wanted]) => window.formModel()[at] === wanted, [path, value] as const, {
    timeout: patience,
  })

/** Clicks into a box, selects all that stands there and types. */
async function type(page: Page, place: Locator, text: string): Promise<void> {
  await place.locator(box).first().click({ timeout: patience })
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

async function setText(page: Page, place: Locator, { value }: HandTask): Promise<void> {
  await type(page, place, value)
  await page.keyboard.press('Tab')
}

const confirming = ['确定', '确认']

/** Some lists of phones take a choice only when it is confirmed. */
async function confirm(page: Page): Promise<void> {
  for (const text of confirming) {
    const button = page.locator(`:is(button, a):text-is("${text}"):visible`)
    if (await button.count()) return button.last().click({ timeout: patience })
  }
}

const pressed = '[role=combobox], [class*="select"], [class*="clickable"], input, button, a'

async function setSelect(page: Page, place: Locator, { field, value }: HandTask): Promise<void> {
  const label = field.options?.find((option) => option.value === value)?.label ?? value
  const native = place.locator('select')
  // The browser draws this list itself, where no driver's mouse comes.
  if (await native.count()) return void (await native.selectOption({ label }))
  await place.locator(pressed).locator('visible=true').first().click({ timeout: patience })
  await page.locator(`:text-is("${label}"):visible`).last().click({ timeout: patience })
  await confirm(page)
}

async function setDate(page: Page, place: Locator, { value }: HandTask): Promise<void> {
  const native = place.locator('input[type=date]')
  // Its parts stand in the order of the person's language.
  if (await native.count()) return native.fill(value)
  if ((await place.locator(`${box}:not([readonly])`).count()) === 0) throw new Error('takes no typing')
  await type(page, place, value)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
}

/** Of what kind a control is to whoever sets it; radio buttons and ticks are not compared. */
export const kindOf = ({ control }: MadeField): 'text' | 'select' | 'date' | undefined =>
  control === 'select' || control === 'date' ? control : /text|area|number/.test(control) ? 'text' : undefined

const hands = { text: setText, select: setSelect, date: setDate }

/**
 * Sets a value with the browser's own mouse and keyboard, as quickly as they go. Resolves to the milliseconds until the
 * page's model holds it; undefined where the kit does not take it like that, as a date that cannot be typed.
 */
export async function setByHand(page: Page, task: HandTask): Promise<number | undefined> {
  const kind = kindOf(task.field)
  if (!kind) return undefined
  const place = await placeOf(page, task)
  const start = performance.now()
  try {
    await hands[kind](page, place, task)
    await holds(page, task)
    return performance.now() - start
  } catch {
    return undefined
  }
}
