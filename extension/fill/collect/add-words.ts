import { simplified } from '../decide/simplified.ts'
import { wordsOf } from '../page/text.ts'

const verb = '((再|继续|多)?(添\\s*加|新\\s*增|增\\s*加|追加|增|加)|再[添记录来])'
const which = '(更多|另外?)?(下?一)?(行|条|张|笔|项|个)?新?\\s?'
const what =
  '([\\u4e00-\\u9fff]{2,4}费)?(发票|费用|票据|单据|报销|消费|支出|开支|差旅|出差|行程|交通|住宿|明细|票)*(信息|记录|数据|资料|行|条|项|(?<=费用|报销|明细|行)项目)?'
const nouns = '(row|line|item|invoice|expense|receipt|fapiao)s?'

/** The only buttons that may be pressed: those that say they add a row, a card or an invoice to a list. */
const adding = new RegExp(
  [
    `[+＋]?\\s*${verb}${which}${what}`,
    '[+＋]?\\s*(插入|新建)一?新?行',
    `[+＋](\\s*(行|一行|发票|费用|明细|${nouns}))?`,
    `[+＋]?\\s*(add|new)( (a|an|another|new|more))?( ${nouns})?`,
    '[+＋]?\\s*(add|insert)( (a|an|another|one|new|more)){0,2} ((invoice|expense|receipt|detail|line) )?(row|line|item|entry|record|detail)s?',
  ]
    .map((said) => `^${said}$`)
    .join('|'),
  'iu',
)
/** What is a row in Taiwan is a column elsewhere. */
const addingThere = /^[+＋]?\s*(添\s*加|新\s*增|增\s*加)一?列$/u
const there = /^zh-(tw|hk|mo|hant)/i

/** Where it adds, its key and a plus behind it: 在行 1 处添加新行 (Alt+7), Add a new row at row 1, 增加(&A), 新增 +. */
const particulars =
  /^在(此|第?[\s\d]*行[\s\d]*)[处后前下]|(\s(at|after|below) row \d+)?\s*(\(&?((alt|ctrl) ?\+ ?)?\w\))?$|(?<=[\p{L}])\s*[+＋]$/giu
const edges = /^[\s/|()（）]+|[\s/|()（）]+$/gu

/** How else a plus is drawn; fonts of icons write a word for it. */
const plus = /^([⊕⨁➕✚⊞]|(add_(circle|box)(_outline)?|(library|playlist)_add)(?![a-z_]))/u

/** A button may say it in two languages, either first: 添加 Add, + Add line 新增. */
function adds(words: string): boolean {
  const name = simplified(words).replace(particulars, '').replace(plus, '+')
  const [latin, chinese] = [name.search(/[a-z]/iu), name.search(/\p{Script=Han}/u)]
  if (adding.test(name) || (there.test(document.documentElement.lang) && addingThere.test(name))) return true
  const turn = Math.max(latin, chinese)
  const halves = [name.slice(0, turn), name.slice(turn)].map((half) => half.replace(edges, ''))
  return Math.min(latin, chinese) >= 0 && halves.every((half) => adding.test(half))
}

/** What a button says, in words or to screen readers. */
export const nameOf = (button: Element) => {
  const words = button instanceof HTMLInputElement ? button.value : wordsOf(button)
  return (words || (button.getAttribute('aria-label') ?? button.getAttribute('title') ?? ''))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a button says it adds; what a sign means, its title tells where it has one. */
export function saysAdd(button: Element): boolean {
  const name = nameOf(button)
  const title = (button.getAttribute('title') || button.getAttribute('aria-label')) ?? ''
  return adds(/\p{L}/u.test(name) || title.trim() === '' ? name : title.trim())
}

const newRow = /^[+＋]?\s*新\s*[建增](一)?(行|条|笔|项)?$/u
/** What stands in a list itself and says new is for a row of it; anywhere else that begins another form. */
export const saysNewIn = (list: Element, button: Element): boolean =>
  list.contains(button) && !button.closest('tr, [role="row"]') && newRow.test(simplified(nameOf(button)))

const ofRows = /行(?!程)|\b(row|line)s?\b/iu
/** Whether a button says that it adds a row, which is blank; one that adds an invoice may send what stands above it. */
export const addsRow = (button: Element): boolean => saysAdd(button) && ofRows.test(nameOf(button))
