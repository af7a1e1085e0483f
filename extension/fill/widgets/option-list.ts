import type { Choice } from '../decide/option-choice.ts'
import { settle, waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { replaceText } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'

/** An open list: its options as they are drawn now, and the box that filters them, if any. */
export interface OptionList {
  look(): Element[]
  search: HTMLInputElement | undefined
}

/** What is looked for: the text a person would type to find it, and the rule that recognises it. */
export interface Choosing {
  text: string
  choose(texts: string[]): Choice
}

/** The option with just this text. */
export const exactly = (text: string): Choosing => ({
  text,
  choose: (texts) => {
    const index = texts.indexOf(text)
    return index < 0 ? { reason: 'no-option' } : { index, sure: true }
  },
})

const timeout = 2500
const manySteps = 600

/** Options are drawn, loaded and animated in; the list is read when two looks in a row agree. */
async function steady(list: OptionList, milliseconds = timeout): Promise<Element[]> {
  let before = -1
  const options = await waitFor(() => {
    const now = list.look()
    const same = now.length > 0 && now.length === before
    before = now.length
    return same ? now : undefined
  }, milliseconds)
  return options ?? list.look()
}

function scrollerOf(option: Element | undefined): Element | undefined {
  for (let at = option?.parentElement; at; at = at.parentElement) {
    const scrolls = /auto|scroll|hidden/.test(getComputedStyle(at).overflowY)
    if (scrolls && at.scrollHeight > at.clientHeight + 4 && at.clientHeight > 0) return at
    if (at.matches('body')) return undefined
  }
  return undefined
}

const decide = (options: Element[], { choose }: Choosing): { choice: Choice; option: Element | undefined } => {
  const choice = choose(options.map(wordsOf))
  return { choice, option: 'index' in choice ? options[choice.index] : undefined }
}
const isSure = (choice: Choice) => 'index' in choice && choice.sure

/** Milliseconds after which a list that shows the same options, some at all, has answered what was typed. */
const answered = 1000

/** Whether a list has shown the same for long enough; one that is empty may still be asking its server. */
function hasAnswered(): (options: readonly Element[]) => boolean {
  let [shown, since] = ['', 0]
  return (options) => {
    const words = options.map(wordsOf).join('\n')
    if (words !== shown) [shown, since] = [words, performance.now()]
    return options.length > 0 && performance.now() - since > answered
  }
}

/** Types what is looked for into the list's own search box and waits for the list to follow. */
async function filter(list: OptionList, choosing: Choosing): Promise<Element | undefined> {
  if (!list.search) return undefined
  replaceText(list.search, choosing.text)
  const answers = hasAnswered()
  const followed = await waitFor(() => {
    const options = list.look()
    const { choice, option } = decide(options, choosing)
    if (option && isSure(choice)) return { option }
    return answers(options) ? {} : undefined
  }, timeout)
  const found: Element | undefined = followed && 'option' in followed ? followed.option : undefined
  if (!found) replaceText(list.search, '')
  return found
}

/** Reads a list that draws only what is in view, a screen at a time, and comes back to the best option. */
async function scrollThrough(list: OptionList, scroller: Element, choosing: Choosing): Promise<Element | FillReason> {
  const places = new Map<string, number>()
  for (let step = 0, last = -1; step < manySteps && scroller.scrollTop !== last; step += 1) {
    last = scroller.scrollTop
    const { choice, option } = decide(list.look(), choosing)
    if (option && isSure(choice)) return option
    for (const each of list.look()) if (!places.has(wordsOf(each))) places.set(wordsOf(each), last)
    scroller.scrollTop = last + scroller.clientHeight * 0.8
    await settle(0)
  }
  const texts = [...places.keys()]
  const choice = choosing.choose(texts)
  if ('reason' in choice) return choice.reason
  const text = texts[choice.index] ?? ''
  scroller.scrollTop = places.get(text) ?? 0
  await settle(30)
  return list.look().find((option) => wordsOf(option) === text) ?? 'no-option'
}

/** A list that was there at once may only have said that it is loading, which takes no more than two rows. */
const cameLater = (list: OptionList, choosing: Choosing) =>
  waitFor(
    () => {
      const { choice, option } = decide(list.look(), choosing)
      return 'index' in choice ? option : undefined
    },
    list.look().length > 2 ? timeout / 10 : timeout / 2,
  )

/** Finds the option that is meant in an open list, however long, late or filtered the list is. */
export async function findOption(list: OptionList, choosing: Choosing): Promise<Element | FillReason> {
  const options = await steady(list, list.search ? timeout / 3 : timeout)
  const { choice, option } = decide(options, choosing)
  if (option && isSure(choice)) return option
  const scroller = scrollerOf(options[0])
  if (scroller || options.length === 0 || (list.search && 'reason' in choice)) {
    const filtered = await filter(list, choosing)
    if (filtered) return filtered
    const again = scrollerOf((await steady(list, 300))[0])
    if (again) {
      again.scrollTop = 0
      await settle(30)
      return scrollThrough(list, again, choosing)
    }
  }
  return option ?? (await cameLater(list, choosing)) ?? ('reason' in choice ? choice.reason : 'no-option')
}
