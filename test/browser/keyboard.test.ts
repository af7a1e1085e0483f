import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageStates, panelStates } from './panel/panel-states.ts'
import { openStage, type Stage } from './panel/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document
    if (element === document.body) return undefined
    return element?.closest('[data-field]')?.getAttribute('data-field') ?? element?.textContent?.trim()
  })
const held = (name: string) => stage.claim!.locator(`[name=${name}]`).inputValue()

/** Tab until what has the focus says this; the way there is short enough for a person. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if ((await focused(page))?.includes(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

describe('without a mouse', () => {
  test('an invoice is chosen from the list, corrected, filled and undone', async () => {
    const { act, ...list } = panelStates.list!
    const panel = await stage.show({ ...list, jobs: () => list.jobs().slice(0, 2), claimOn: '127.0.0.1' })
    await tabTo(panel, '返回列表')
    await panel.keyboard.press('Enter')
    await panel.locator('.entry').first().waitFor()
    await tabTo(panel, '南京远帆')
    await panel.keyboard.press('ArrowDown')
    expect(await focused(panel)).toContain('北京白鹭')
    await panel.keyboard.press('Enter')
    await expect.poll(() => panel.locator('h1').innerText()).toContain('北京白鹭')

    await tabTo(panel, 'sellerName')
    await panel.keyboard.press('Enter')
    await panel.keyboard.type('北京白鹭改名有限公司')
    await panel.keyboard.press('Enter')
    await expect.poll(() => panel.locator('[data-field=sellerName] .value').innerText()).toContain('改名')

    await panel.keyboard.press('Control+Enter')
    await expect.poll(() => held('total')).toBe('30075.95')
    await tabTo(panel, '撤销填入')
    await panel.keyboard.press('Enter')
    await expect.poll(() => held('total')).toBe('')
    await panel.close()
  })

  test('a conflict is settled: arrows go between the sources, Enter takes one', async () => {
    const panel = await stage.show(panelStates.conflict!)
    await tabTo(panel, 'totalAmount')
    await panel.keyboard.press('ArrowDown')
    await panel.keyboard.press('Enter')
    await expect.poll(() => panel.locator('[data-field=totalAmount] .value').innerText()).toContain('¥68.58')
    await panel.close()
  })

  test('a check leads to the field it is about', async () => {
    const panel = await stage.show(panelStates.conflict!)
    await tabTo(panel, '看价税合计')
    await panel.keyboard.press('Enter')
    expect(await focused(panel)).toBe('totalAmount')
    await panel.close()
  })

  test('the picture is enlarged, moved, turned and shown whole again', async () => {
    const panel = await stage.show(panelStates.review!)
    const sheet = panel.locator('.sheet')
    const look = () => sheet.evaluate(({ style }) => ({ width: Number.parseFloat(style.width), at: style.transform }))
    await panel.locator('.picture img').waitFor()
    await expect.poll(async () => (await look()).width).toBeGreaterThan(0)
    const whole = await look()
    await panel.locator('.frame').focus()
    await panel.keyboard.press('+')
    await panel.keyboard.press('+')
    const near = await look()
    expect(near.width).toBeGreaterThan(whole.width * 1.5)
    await panel.keyboard.press('ArrowLeft')
    expect((await look()).at).not.toBe(near.at)
    await panel.keyboard.press('r')
    expect((await look()).at).toContain('rotate(90deg)')
    for (const turn of ['180deg', '270deg', '0deg']) {
      await panel.keyboard.press('r')
      expect((await look()).at).toContain(turn)
    }
    await panel.keyboard.press('0')
    expect(await look()).toEqual(whole)
    await panel.close()
  })
})

describe('the look before filling', () => {
  const open = async () => {
    const panel = await stage.show(panelStates.previewed!)
    return { panel }
  }

  test('says what goes where, writes nothing, and one key accepts it', async () => {
    const { panel } = await open()
    expect(await panel.locator('.report li').first().innerText()).toMatch(/发票号码[\s\S]*24322215125046730097/)
    expect(await held('number')).toBe('')
    await panel.keyboard.press('Enter')
    await expect.poll(() => held('number')).toBe('24322215125046730097')
    expect(await panel.locator('.report h2').innerText()).toMatch(/已填 \d 项/)
    await panel.close()
  })

  test('what is unticked is left out', async () => {
    const { panel } = await open()
    const title = () => panel.locator('#preview-title').innerText()
    const before = Number((await title()).match(/\d+/)?.[0])
    await panel.getByRole('checkbox', { name: '开票日期' }).focus()
    await panel.keyboard.press('Space')
    expect(await title()).toContain(String(before - 1))
    await panel.getByRole('button', { name: '就这样填入（回车）' }).press('Enter')
    await expect.poll(() => held('number')).toBe('24322215125046730097')
    expect(await held('date')).toBe('')
    await panel.close()
  })

  test('given up, the form is as it was', async () => {
    const { panel } = await open()
    await panel.getByRole('button', { name: '取消' }).press('Enter')
    await panel.getByRole('button', { name: '填入表单' }).waitFor()
    expect(await held('number')).toBe('')
    await panel.close()
  })
})

describe('originals, without a mouse', () => {
  const attached = () =>
    stage.claim!.locator('[name=papers]').evaluate((input: HTMLInputElement) => input.files?.length ?? 0)

  test('what would be attached is unticked, joined to filling, accepted and removed again', async () => {
    const panel = await stage.show(panelStates['attach-look']!)
    expect(await focused(panel)).toContain('附上')
    await panel.getByRole('checkbox', { name: '发票附件' }).focus()
    await panel.keyboard.press('Space')
    expect(await panel.locator('#attach-title').innerText()).not.toContain('1')
    await panel.keyboard.press('Space')
    await tabTo(panel, '就这样附上')
    await panel.keyboard.press('Enter')
    await expect.poll(attached).toBe(1)
    await tabTo(panel, '移除')
    await panel.keyboard.press('Enter')
    await expect.poll(attached).toBe(0)
    await panel.close()
  })

  test('the list of a page is unticked and ticked, and left', async () => {
    const panel = await stage.show(panelStates.collect!)
    const boxes = panel.locator('.collect li [type=checkbox]')
    await boxes.first().focus()
    const before = await boxes.first().isChecked()
    await panel.keyboard.press('Space')
    expect(await boxes.first().isChecked()).toBe(!before)
    await tabTo(panel, '取消')
    await panel.keyboard.press('Enter')
    await panel.locator('.collect').waitFor({ state: 'detached' })
    await panel.close()
  })

  test('a claim is renamed, moved on, given a paper, and its originals attached', async () => {
    const claim = await stage.show(pageStates.claim!)
    await claim.getByRole('textbox').focus()
    await claim.keyboard.press('Control+a')
    await claim.keyboard.type('改过的批次')
    await claim.keyboard.press('Enter')
    await claim.getByRole('link', { name: '改过的批次' }).waitFor()
    const step = claim.locator('tbody .step').nth(3)
    await step.focus()
    for (const to of ['filled', 'filed']) {
      await claim.keyboard.press('ArrowDown')
      await expect.poll(() => step.getAttribute('data-step')).toBe(to)
    }
    await claim.locator('.loose-papers select').focus()
    await claim.keyboard.press('ArrowDown')
    await expect.poll(() => claim.locator('.loose-papers li').count()).toBe(0)
    await tabTo(claim, '附上原件')
    await claim.keyboard.press('Enter')
    await claim.locator('.report footer .primary').waitFor()
    await claim.keyboard.press('Enter')
    await expect.poll(attached).toBeGreaterThan(0)
    await claim.close()
  })
})

test('a value is copied by one click, as the invoice writes it', async () => {
  const panel = await stage.show(panelStates.review!)
  await stage.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const field = panel.locator('[data-field=totalAmount]')
  await field.hover()
  await field.getByRole('button', { name: '复制' }).click()
  await field.getByText('已复制').waitFor({ state: 'attached' })
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('30075.95')
  await panel.close()
})
