import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelStates } from './panel/panel-states.ts'
import { openStage, type Stage } from './panel/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const show = (name: string): Promise<Page> => stage.show(panelStates[name]!)

test('every value, its sources and their agreement can be read', async () => {
  const panel = await show('review')
  expect(await panel.locator('[data-field=totalAmount] .value').innerText()).toContain('¥30,075.95')
  expect(await panel.locator('[data-field=invoiceNumber] .sources').innerText()).toMatch(/二维码.*✓.*腾讯云/s)
  expect(await panel.locator('[data-field=sellerName] .sources').innerText()).toBe('腾讯云')
  expect(await panel.locator('.items tbody tr').count()).toBe(6)
  await panel.close()
})

test('pointing at a field lights its box, and the other way round', async () => {
  const panel = await show('review')
  await panel.locator('[data-field=sellerName]').hover()
  expect(await panel.locator('[data-box=sellerName]').getAttribute('data-lit')).toBe('true')
  await panel.locator('[data-box=issueDate]').hover()
  expect(await panel.locator('[data-field=issueDate]').getAttribute('data-lit')).toBe('true')
  expect(await panel.locator('[data-box=sellerName]').getAttribute('data-lit')).toBeNull()
  await panel.close()
})

test('a value is corrected by keyboard alone, survives closing the panel, and can be taken back', async () => {
  const panel = await show('review')
  await panel.locator('[data-field=sellerName] .value').focus()
  await panel.keyboard.press('Enter')
  await panel.keyboard.type('北京白鹭改名有限公司')
  await panel.keyboard.press('Enter')
  const value = panel.locator('[data-field=sellerName] .value')
  await expect.poll(() => value.innerText()).toContain('北京白鹭改名有限公司')
  expect(await value.evaluate((element) => element === document.activeElement)).toBe(true)
  await panel.close()
  const again = await stage.browser.open('panel.html')
  await expect.poll(() => again.locator('[data-field=sellerName] .value').innerText()).toContain('北京白鹭改名有限公司')
  await again.locator('[data-field=sellerName]').hover()
  await again.locator('[data-field=sellerName]').getByRole('button', { name: '恢复原值' }).click()
  await expect
    .poll(() => again.locator('[data-field=sellerName] .value').innerText())
    .toContain('北京白鹭样例信息技术服务有限公司')
  await again.close()
})

test('what is not valid is not taken; Escape leaves the value as it was', async () => {
  const panel = await show('editing')
  expect(await panel.getByRole('alert').innerText()).toBe('请输入日期，例如 2026-03-05')
  await panel.keyboard.press('Escape')
  expect(await panel.locator('[data-field=issueDate] .value').innerText()).toContain('2024-06-09')
  await panel.close()
})

test('sources that differ are settled by choosing one, beside what each has read', async () => {
  const panel = await show('conflict')
  const choices = panel.locator('[data-field=totalAmount] .choice:not(.other)')
  expect(await choices.first().locator('.raw').innerText()).toContain('24322215125046730097,88.58,20240608')
  const cutOut = choices.last().locator('.cut-out')
  const shape = await cutOut.evaluate((piece) => piece.clientWidth / piece.clientHeight)
  expect(shape).toBeGreaterThan(1)
  expect(shape).toBeLessThan(8)
  expect(await cutOut.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
  const doubts = async () => Number(/(\d+) 处待核对/.exec(await panel.locator('.doubts').innerText())?.[1])
  const before = await doubts()
  await panel.locator('[data-field=totalAmount] .choice', { hasText: '68.58' }).click()
  // With the right total the sum and the words hold, so that their other parts are no longer in doubt either.
  await expect.poll(doubts).toBeLessThan(before)
  expect(await panel.locator('[data-field=totalAmount] .value').innerText()).toContain('¥68.58')
  expect(await panel.locator('[data-field=totalAmount] .sources').innerText()).toMatch(/已核对.*腾讯云/s)
  await panel.close()
})

test('what a doubtful value may be instead is in view with it, however narrow the panel', async () => {
  const panel = await show('second-reading')
  await panel.setViewportSize({ width: 360, height: 680 })
  await panel.reload()
  const choice = panel.locator('[data-field=sellerName] .choice')
  await choice.waitFor()
  const hidden = () =>
    choice.evaluate((element) => {
      const footer = document.querySelector('.fill-bar')?.getBoundingClientRect().top ?? innerHeight
      return Math.max(0, element.getBoundingClientRect().bottom - footer)
    })
  await expect.poll(hidden).toBe(0)
  expect(
    await panel.locator('[data-field=sellerName] .value').evaluate((value) => value === document.activeElement),
  ).toBe(true)
  await panel.close()
})

test('arrow keys go from value to value', async () => {
  const panel = await show('review')
  await panel.locator('[data-field=invoiceType] .value').focus()
  await panel.keyboard.press('ArrowDown')
  const focused = () =>
    panel.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))
  expect(await focused()).toBe('invoiceNumber')
  await panel.keyboard.press('ArrowUp')
  expect(await focused()).toBe('invoiceType')
  await panel.close()
})

test('a failure says what happened and what helps, and keeps the picture', async () => {
  const panel = await show('failed-unauthorized')
  expect(await panel.getByRole('heading', { name: '访问令牌无效' }).isVisible()).toBe(true)
  expect(await panel.getByText('请在设置中重新填写').isVisible()).toBe(true)
  expect(await panel.getByText('6f2c9a1e-40d7-4b0e-9c55-2f6f7b1d8e03').isVisible()).toBe(true)
  expect(await panel.locator('.picture img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
  await panel.getByRole('button', { name: '重试' }).click()
  await expect.poll(() => panel.locator('[data-state=now]').innerText()).toMatch(/已保存原图|处理图片/)
  await panel.close()
})

describe('filling the form in the tab beside', () => {
  const held = (name: string) => stage.claim!.locator(`[name=${name}]`).inputValue()

  test('says where it goes before, and what became of each value after', async () => {
    const panel = await show('filled')
    expect(await panel.locator('.target').innerText()).toBe('费用报销单 · 127.0.0.1:8090')
    expect(await held('number')).toBe('24322215125046730097')
    expect(await held('date')).toBe('2024-06-09')
    expect(await panel.locator('.report h2').innerText()).toMatch(/已填 4 项/)
    await panel.close()
  })

  test('what the person had typed stays until asked to be overwritten', async () => {
    const panel = await show('filled')
    expect(await held('seller')).toBe('上次填写的公司')
    await panel.getByRole('button', { name: '覆盖已有内容的 1 项' }).click()
    await expect.poll(() => held('seller')).toBe('南京远帆样例酒店管理有限公司')
    await panel.close()
  })

  test('is undone as a whole', async () => {
    const panel = await show('undone')
    expect(await held('number')).toBe('')
    expect(await held('seller')).toBe('上次填写的公司')
    await panel.close()
  })

  test('a site that is not permitted says how to permit it', async () => {
    const panel = await show('not-permitted')
    expect(await panel.locator('.fill-bar [role=alert]').innerText()).toContain('浏览器还没有允许读取这个网页')
    expect(await panel.getByRole('button', { name: '允许在所有网站填写' }).count()).toBe(0)
    await panel.close()
  })
})

test('the answer of an emulator is labelled as such', async () => {
  const panel = await show('emulated')
  await panel.getByText('不是真实识别').waitFor()
  await panel.close()
})

test('what was captured while the panel is open shows at once', async () => {
  const panel = await show('empty')
  expect(await panel.getByRole('heading', { name: '把发票放进来' }).isVisible()).toBe(true)
  await panel.locator('input[type=file]').first().setInputFiles('test/fixtures/invoices/digital-normal.png')
  await expect.poll(() => panel.locator('h1').innerText()).toBe('digital-normal.png')
  await panel.close()
})
