import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FillDriver, fillDriver } from '../../scripts/fill/driver.ts'
import { scoreForm } from '../../scripts/fill/score-form.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import { buildAllForms, builtForms } from '../forms/build-all.ts'
import { formPages } from '../forms/forms.ts'
import { inTurn } from '../turn.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

let browser: ExtensionBrowser
let driver: FillDriver
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  await buildAllForms()
  site = await serveFolder(builtForms)
  browser = await launchExtension()
  driver = await fillDriver(await browser.open('options.html'))
}, 300_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const runs = formPages().flatMap(({ name, expected }) =>
  Object.entries(expected).map(([invoices, model]) => ({ name, invoices, model })),
)
type Run = (typeof runs)[number]

/** These two ask a form for the same kinds of fields, so that forms take turns in them; `score:fill` tries both. */
const alike = ['e-normal', 'digital-normal']
const tried = formPages().flatMap(({ name, expected }, at) =>
  runs.filter((run) => run.name === name && (!alike.every((one) => one in expected) || run.invoices !== alike[at % 2])),
)

let opened = 0

/** Names of all controls of a model, nested ones as a path. */
const controls = (model: object, path = ''): string[] =>
  Object.entries(model).flatMap(([name, value]) =>
    value && typeof value === 'object' && !Array.isArray(value) ? controls(value, `${path}${name}.`) : `${path}${name}`,
  )

/** Fills a form in a page of its own and judges every control; what the fill could not write is shown beside the faults. */
async function expectFilled({ name, invoices, model }: Run, change?: (page: Page) => Promise<unknown>) {
  const page = await browser.openWindow()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  try {
    // Pages are told apart by their address, so each run has its own, a repeated one too.
    opened += 1
    await page.goto(`${site.origin}/${name}/?run=${opened}`)
    // A tab behind another may draw no frame for long, and by frames is how this is waited for else.
    await page.waitForFunction('window.formModel', undefined, { polling: 100 })
    // What is expected speaks of every control of a page that opened without an error.
    expect(errors).toEqual([])
    const start = (await page.evaluate('formModel()')) as object
    expect(controls(model as object).toSorted()).toEqual(controls(start).toSorted())
    expect(model).not.toEqual(start)
    await change?.(page)
    const score = await scoreForm(driver, page, invoices, model)
    const faults = [...score.verdicts].filter(([, verdict]) => verdict !== 'right' && verdict !== 'left')
    expect(faults, JSON.stringify(score.unwritten)).toEqual([])
    expect(score).toMatchObject({ undone: true, submitted: false })
  } finally {
    await page.close()
  }
}

test('there are at least thirty forms to fill', () => {
  expect(formPages().length).toBeGreaterThanOrEqual(30)
})

// Several tabs at once: most of a fill is waiting for the page.
test.concurrent.each(inTurn(tried))(
  'the form $name holds what $invoices says, nothing else, and after undo what it held before',
  (run) => expectFilled(run),
)

describe('a tab that is not in front', () => {
  test.each(['antd4-rows', 'vant-mobile', 'element-plus'])('is filled like any other: %s', (form) =>
    expectFilled(runs.find(({ name }) => name === form) as Run, async (page) => {
      const front = await browser.context.newPage()
      page.once('close', () => front.close())
    }),
  )
})

describe('lists that slide in', () => {
  const mobile = runs.find(({ name, invoices }) => name === 'vant-mobile' && invoices === 'digital-normal') as Run
  const stretched = (duration: string) => (page: Page) =>
    page.addStyleTag({
      content: `* { animation-duration: ${duration} !important; transition-duration: ${duration} !important }`,
    })
  const slow = async (page: Page) => {
    const session = await browser.context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  }
  test.each([
    ['slowly', stretched('1500ms')],
    ['at once', stretched('0s')],
    ['on a slow machine', slow],
  ])('%s are waited for', (_, change) => expectFilled(mobile, change))
})
