import { simplified } from '../decide/simplified.ts'
import type { UploadBox } from './upload-box.ts'

/** Below this a box is not for invoices. */
export const boxThreshold = 0.5
/** Boxes nearer to each other than this are as likely. */
export const boxMargin = 0.1

/** Boxes for something else, whatever stands beside. */
const never =
  /头像|签名|签字|签章|手写|身份证|证件|护照|驾驶证|驾照|行驶证|营业执照|许可证|资质|银行卡|收款码|二维码|印章|公章|标志|封面|背景图|海报|轮播|视频|音频|录音|简历|导入|模板|人脸|门头|(本人|个人|人员|近期|登记|员工|寸)照|^照片$|avatar|profile|portrait|signature|\bsign\b|id ?card|identity|passport|licen[cs]e|bank ?card|\bimport\b|excel|spreadsheet|template|resume|\bcv\b|\bcover\b|banner|logo|video|audio|qr ?code|headshot|selfie|^photos?$/iu
/** Papers of other kinds, which have boxes of their own. */
const others =
  /合同|协议|行程|水单|账单|明细|清单|审批|会议|图纸|验收|入库|考勤|合照|现场|contract|agreement|itinerary|folio|approval|agenda|minutes|quotation/iu
const invoices = /发票|票据|影像|电子票|电票|票面|专票|普票|收据|小票|invoice|receipts?|fapiao|\bfp\b/iu
const papers =
  /附件|附档|凭证|单据|原件|扫描件|凭据|报销材料|证明材料|佐证|票证|attach(ment|ed|es)?|voucher|supporting|documents?|scans?\b|original|\bbills?\b|enclosure|proof/iu
const another = /其他|其它|\bothers?\b|补充|additional/iu
const expenses = /报销|费用|发票|差旅|借款|expense|reimburs|claim|invoice|receipt/iu
const takesFiles = /上传|文件|选择|拖|附|upload|file|browse|drag|drop|choose/iu

const parted = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-.[\]]+/g, ' ')

/** How well a name says that invoices belong here. */
function scoreName(text: string): number {
  if (!others.test(text)) return scoreRemark(text)
  return invoices.test(text) ? 0.6 : 0.2
}

/** The same for a remark, which may speak of other papers besides. */
function scoreRemark(text: string): number {
  if (invoices.test(text)) return 1
  if (!papers.test(text)) return 0
  return another.test(text) ? 0.55 : 0.8
}

/**
 * How sure it is that originals of invoices belong into a box, 0–1. What says that it is for something else (头像,
 * 签名, 身份证, an import of data) rules it out. `titles` are those of the page. Pure.
 */
export function scoreBox(box: UploadBox, titles: readonly string[]): number {
  const labels = box.labels.map(simplified)
  const words = simplified(box.words)
  const names = box.names.map(parted)
  const [section = ''] = box.sections.map(simplified)
  const [best = ''] = labels
  if (labels.some((label) => never.test(label))) return 0
  const named = scoreName(best)
  const isClear = named >= boxThreshold
  const beside = [words, ...names, ...(isClear ? [] : [section])]
  if (!isClear && beside.some((text) => never.test(text))) return 0
  if (named > 0) return named
  const inLabels = Math.max(0, ...labels.map(scoreName))
  if (inLabels > 0) return inLabels * 0.95
  const weaker = Math.max(scoreRemark(words) * 0.9, ...names.map((name) => scoreName(name) * 0.75))
  if (weaker > 0) return weaker
  const inSection = scoreName(section) * 0.7
  if (inSection >= boxThreshold) return inSection
  const isExpense = [...box.sections, ...titles].some((text) => expenses.test(simplified(text)))
  // A box without a name of its own on an expense form is the form's only place for papers.
  return isExpense && (best === '' || takesFiles.test(`${best} ${words}`)) ? 0.6 : 0.3
}
