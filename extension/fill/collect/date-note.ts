import { isVisible } from '../page/visible.ts'

/** 日期格式示例：30-11月-2026 above a form. */
const note = /日期(?:的?(?:输入|填写))?格式|date format/iu
const figures = /\d|[dmy年月日]{1,4}[/.-]/iu
const longest = 60

/** What a page says once for all its dates of how they are written. */
export function dateNote(document: Document): string | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const around = node.parentElement
    const isNote = text.length <= longest && note.test(text) && figures.test(text)
    if (isNote && around && !around.matches('script, style, option') && isVisible(around)) return text
  }
  return undefined
}
