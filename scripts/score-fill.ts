import type { Page } from 'playwright-core'
import { launchExtension } from '../test/browser/launch-extension.ts'
import { buildAllForms, builtForms } from '../test/forms/build-all.ts'
import { formPages } from '../test/forms/forms.ts'
import { commandLine } from './command-line.ts'
import type { Verdict } from './fill/compare-models.ts'
import { fillDriver } from './fill/driver.ts'
import { madeReport } from './fill/made-report.ts'
import { type FormScore, scoreForm } from './fill/score-form.ts'
import { type MadeRun, type MadeScore, scoreMadeForms } from './fill/score-made.ts'
import { serveFolder } from './fill/serve-folder.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const help = `npm run score:fill -- [FORM …]
npm run score:fill -- --made N [--seed S] [--from K] [--kit NAME …] [--tabs 3]
npm run score:fill -- --form ID [--kit NAME]

Fills every form under test/forms (or those named), undoes it, and prints per form and in total which controls are right,
wrong, missed or touched. --made does it with N forms made by program, --form with one of them, by the name it was printed
with.
`

const { values: options, positionals: asked } = commandLine(help, {
  allowPositionals: true,
  options: {
    made: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    kit: { type: 'string', multiple: true },
    tabs: { type: 'string', default: '3' },
    form: { type: 'string' },
  },
})
ensureBrowser()
ensureBuilt()
if (options.made || options.form) {
  await scoreMade({
    ids: options.form
      ? [options.form]
      : Array.from({ length: Number(options.made) }, (_, index) => `${options.seed}-${Number(options.from) + index}`),
    ...(options.kit ? { kits: options.kit } : {}),
    tabs: options.form ? 1 : Number(options.tabs),
  })
  process.exit()
}
const runs = formPages()
  .filter(({ name }) => asked.length === 0 || asked.includes(name))
  .flatMap(({ name, expected }) => Object.entries(expected).map(([invoice, model]) => ({ name, invoice, model })))

/** Fills made forms, names every miss with the form that shows it again, and closes with the tables. */
async function scoreMade(run: MadeRun): Promise<void> {
  const scores: MadeScore[] = []
  await scoreMadeForms(run, (score) => {
    scores.push(score)
    for (const fault of score.faults) console.log(`--form ${score.form.id} --kit ${score.form.kit}  ${fault}`)
  })
  console.log(`\n${madeReport(scores)}`)
}

const shown: Verdict[] = ['right', 'wrong', 'missed', 'touched']
const totals = new Map<string, number>()
const count = (name: string, by = 1) => totals.set(name, (totals.get(name) ?? 0) + by)

function print(title: string, { verdicts, undone, submitted, milliseconds }: FormScore): void {
  const named = (verdict: Verdict) => [...verdicts].filter(([, each]) => each === verdict).map(([path]) => path)
  for (const verdict of shown) count(verdict, named(verdict).length)
  count(undone ? 'undone' : 'not undone')
  if (submitted) count('submitted')
  const faults = shown.slice(1).flatMap((verdict) => (named(verdict).length > 0 ? `${verdict}: ${named(verdict)}` : []))
  const notes = [...faults, ...(undone ? [] : ['not undone']), ...(submitted ? ['SUBMITTED'] : [])]
  console.log(
    `${title.padEnd(46)} ${String(named('right').length).padStart(3)} right  ${notes.join('; ')} (${milliseconds} ms)`,
  )
}

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction('window.formModel')
}

await buildAllForms()
const site = await serveFolder(builtForms)
const browser = await launchExtension()
try {
  const driver = await fillDriver(await browser.open('options.html'))
  for (const { name, invoice, model } of runs) {
    const page = await browser.context.newPage()
    await openForm(page, `${site.origin}/${name}/`)
    try {
      print(`${name} (${invoice})`, await scoreForm(driver, page, invoice, model))
    } catch (error) {
      count('broken')
      console.log(`${name} (${invoice}): ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
    await page.close()
  }
} finally {
  await browser.close()
  site.close()
}
const [right = 0, wrong = 0, missed = 0] = ['right', 'wrong', 'missed'].map((name) => totals.get(name) ?? 0)
console.log(
  JSON.stringify({
    forms: new Set(runs.map(({ name }) => name)).size,
    runs: runs.length,
    ...Object.fromEntries(totals),
    share: right / (right + wrong + missed || 1),
  }),
)
