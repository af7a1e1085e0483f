import { isOtherFile, type NamedType, numberIn, typeOf } from './item-words.ts'
import type { PageItem } from './page-item.ts'

/** `ticked`: probably an invoice; `offered`: may be one, the person decides; `left`: cannot or should not be taken. */
export type Verdict = 'ticked' | 'offered' | 'left'

/** Stable codes; the words are `collect_reason_<code>` in `_locales`. */
export const collectReasons = [
  'invoice-words', // its name or what stands beside it speaks of an invoice
  'invoice-number', // its name carries the number of one
  'invoice-type', // OFD: hardly anything else comes so
  'looks-like-one', // a large picture in the proportion of a paper
  'file', // a file that may hold one, without a word of it
  'maybe-page', // speaks of an invoice, but may lead to a web page
  'other-words', // speaks of something else
  'other-type', // a type that holds no invoice
  'decoration', // a picture of the page itself: logo, avatar, banner
  'no-address', // only a script of the page can load it
] as const
export type CollectReason = (typeof collectReasons)[number]

export interface Judgement {
  verdict: Verdict
  why: CollectReason
  type?: NamedType
}

const invoice = /发票|發票|票据|电子票|电票|专票|普票|数电|行程单|收据|小票|fapiao|invoice|receipt|dzfp|e-?ticket/iu
const other =
  /协议|政策|条款|隐私|说明书|手册|指南|合同|报价|简历|通知|公告|白皮书|报告|课件|规则|帮助|policy|terms|privacy|manual|guide|agreement|contract|resume|brochure|whitepaper|newsletter|unsubscribe/iu
const decoration =
  /logo|avatar|头像|icon|图标|banner|横幅|表情|emoji|sprite|qr-?code|二维码|广告|advert|captcha|验证码|背景/iu
const download = /下载|另存|保存|导出|download|save/iu
const view = /查看|预览|详情|打开|view|preview|open|detail/iu

const isPaper = (width: number, height: number) => {
  const ratio = Math.max(width, height) / Math.min(width, height)
  return ratio > 1.15 && ratio < 2.2
}

function judgePicture({ name, words, address, width = 0, height = 0 }: PageItem): Judgement {
  const type = 'picture'
  const own = `${name} ${words}`
  if (decoration.test(`${name} ${address}`)) return { verdict: 'left', why: 'decoration', type }
  if (numberIn(name)) return { verdict: 'ticked', why: 'invoice-number', type }
  if (invoice.test(own)) return { verdict: 'ticked', why: 'invoice-words', type }
  if (Math.min(width, height) >= 360 && isPaper(width, height))
    return { verdict: 'offered', why: 'looks-like-one', type }
  return { verdict: 'left', why: 'decoration', type }
}

function judgeFile(item: PageItem, type: NamedType): Judgement {
  const { name, words, address } = item
  if (numberIn(name)) return { verdict: 'ticked', why: 'invoice-number', type }
  const named = invoice.test(name) || invoice.test(address)
  if (other.test(name) && !named) return { verdict: 'left', why: 'other-words', type }
  if (type === 'ofd') return { verdict: 'ticked', why: 'invoice-type', type }
  if (named || (invoice.test(words) && !other.test(words))) return { verdict: 'ticked', why: 'invoice-words', type }
  return { verdict: 'offered', why: 'file', type }
}

/** Links that say nothing of a type: a button that downloads, or one that may show a page. */
function judgeUntyped({ name, words, address, download: marked }: PageItem): Judgement {
  const speaks = invoice.test(`${name} ${words} ${address}`)
  const loads = marked === true || download.test(name) || download.test(words)
  if (!speaks || other.test(name)) return { verdict: 'left', why: 'other-words' }
  return loads && !view.test(name)
    ? { verdict: 'ticked', why: 'invoice-words' }
    : { verdict: 'offered', why: 'maybe-page' }
}

/** Whether an invoice is likely in something a page shows, and why. Pure. */
export function judgeItem(item: PageItem): Judgement {
  const { kind, name, address } = item
  const type = typeOf(name) ?? typeOf(URL.parse(address)?.pathname ?? '')
  if (kind === 'picture') return judgePicture(item)
  if (address === '') return { verdict: 'left', why: 'no-address', ...(type ? { type } : {}) }
  if (!type && isOtherFile(name)) return { verdict: 'left', why: 'other-type' }
  return type ? judgeFile(item, type) : judgeUntyped(item)
}
