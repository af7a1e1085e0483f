import { median } from '../median.ts'
import type { SupportingPaperKind } from '../supporting-paper.ts'
import { gaps } from './gaps.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import { bottom, middleY, type Span } from './text-item.ts'

/** The title of a paper that is no invoice, and what it says the paper is. */
export interface PaperTitle {
  kind: SupportingPaperKind
  span: Span
}

/** How papers call themselves, by the end of their title; the first that fits, the narrower word first. */
const kinds: [RegExp, SupportingPaperKind][] = [
  [/通行(?:费|明细).*(?:汇总单?|明细单?|行程单|清单)$/, 'toll-summary'],
  [/行程(?:单|表|报销单|明细)|行程信息单?$|用车明细表?$|trip(?:table|sheet|receipt|details)|itinerary/i, 'trip-sheet'],
  [
    /水单$|结[账帐]单$|(?:宾客|客人|住店|酒店|房费|预授权).*[账帐]?单$|folio|guestbill|(?:information|guest)invoice$/i,
    'folio',
  ],
  [/对[账帐]单$|汇总[单表]$|统计表$|台[账帐]$|statement$/i, 'statement'],
  [/报[销账帐]单$|(?:申请|审批|借款|请款|付款申请|粘贴|领款|报销)[单表]$|费用.{0,6}表$/, 'claim-form'],
  [
    /回单$|回执单?$|签购单$|转[账帐].*(?:凭证|详情)$|(?:支付|付款|缴费|收款|交易|扣款|入[账帐]).*(?:凭证|详情|通知书?|明细|记录|成功)$|电子凭证$/,
    'payment',
  ],
  [/(?:送货|发货|出库|入库|收货|验收|配送|提货|装箱|签收|出货|交货)单$|packinglist$|deliverynote$/i, 'delivery-note'],
  [
    /合同(?:书)?$|协议书?$|(?:订|订货|采购|采购订|销售订|报价|委托|预订)单$|报价[单书表]$|委托书$|contract$|agreement$|quotation$|purchaseorder$/i,
    'contract',
  ],
  [/[账帐]单(?:明细|详情)?$|消费(?:明细|清单|单)$/, 'folio'],
  [/清单$|明细表?$/, 'list'],
  [
    /收据$|小票$|收条$|借条$|购物单$|结算单$|(?:确认|信息|通知|派工|服务|工|维修|检测|缴款|预约|挂号|运)单$|信息表$|通知书?$|证明书?$|登机牌$|保险?单$|开票(?:信息|资料)$|会议日程$|签到表$|名单$|查验(?:结果|明细)$|^登机牌|boardingpass$/i,
    'other',
  ],
]

/** Bracketed additions do not end a title: 国内支付业务付款回单(电子). */
const bare = (text: string) => text.replace(/\s/g, '').replace(/\((?:.{1,12})\)$/, '')
/** What ends like a paper and is part of an invoice, or names one. */
const none =
  /[:,;。*]|收据\(电子\)$|发票$|报销凭证|记[账帐]凭证|航空运输|客票行程单\)?$|^[(（]?详?见|^第.联|发票\((?:.*)\)$/

/** Every title has one of these. */
const mayBeTitle = /[单表据证明书细条牌料程知息同议执情果录功票]|[a-z]{4}/i

const kindOf = (text: string): SupportingPaperKind | undefined => {
  const title = bare(text)
  if (title.length < 2 || title.length > 40 || none.test(text)) return undefined
  return kinds.find(([end]) => end.test(title))?.[1]
}

const upperPart = 0.35
const larger = 1.2

/**
 * What papers call themselves on this page, from top to bottom: in type larger than the text, or alone on one of the
 * first lines. Words in tables, remarks and sentences are no titles.
 */
export function findPaperTitles(rows: readonly Row[]): PaperTitle[] {
  const usual = median(rows.map((row) => row.box.height))
  const top = Math.min(...rows.map((row) => row.box.y))
  const floor = Math.max(...rows.map((row) => bottom(row.box)))
  const first = top + (floor - top) * upperPart
  return rows.flatMap((row, index) => {
    const isHead = index < 2 || (index < 4 && middleY(row.box) < first)
    if (!(isHead || row.box.height >= usual * larger) || !mayBeTitle.test(row.text)) return []
    const pieces = piecesOf([row], gaps.values)
    return pieces.flatMap((span) => {
      const kind = kindOf(span.text)
      const isAlone = pieces.length === 1 && isHead
      return kind && (span.box.height >= usual * larger || isAlone) ? [{ kind, span }] : []
    })
  })
}
