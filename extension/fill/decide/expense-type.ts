import type { Invoice } from '../../../shared/invoice.ts'
import { bilingual } from './bilingual.ts'

/** Kinds of expense as companies name them, with what an invoice of each kind says. Order matters: narrow before wide. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['住宿费', /住宿|酒店|宾馆|客房|民宿|lodging|hotel|accommodation/iu],
  ['运费', /货物?运输|货运|运费|freight/iu],
  ['餐饮费', /餐饮|餐费|用餐|膳食|伙食|食品加工|外卖|meal|dining|food/iu],
  [
    '交通费',
    /客运|运输服务|出租|网约车|铁路|机票|航空|通行|停车|交通|打车|taxi|transport|train|flight|airfare|toll|parking/iu,
  ],
  ['通讯费', /电信|通信|话费|宽带|流量|telecom|phone|internet/iu],
  ['版面费', /版面/u],
  ['印刷费', /印刷(?!纸|机|耗材)|printing/iu],
  ['广告费', /广告|宣传|推广|advertising/iu],
  ['软件服务费', /软件|信息技术服务|云服务|云计算|saas|software/iu],
  ['技术服务费', /技术服务/u],
  ['劳动保护费', /劳动保护|劳保/u],
  ['办公费', /文具|纸制品|打印|办公|耗材|印刷|计算机外部设备|office|stationery|supplies/iu],
  ['会议费', /会议|会展|conference|meeting/iu],
  ['培训费', /培训|教育|training/iu],
  ['咨询费', /咨询|鉴证/u],
  ['油费', /汽油|柴油|成品油|加油/u],
  ['快递费', /快递|邮政|收派|邮寄|寄递|速递|courier|postage/iu],
  ['水电费', /供电|电力|供水|燃气/u],
  ['租赁费', /租赁|房租/u],
  ['物业费', /物业/u],
  // That of a car is counted among the costs of cars.
  ['维修费', /^(?!.*(汽车|车辆|机动车)).*(维修|修理|修缮)/u],
]
const byType: Partial<Record<NonNullable<Invoice['invoiceType']>, string>> = {
  rail: '交通费',
  air: '交通费',
  taxi: '交通费',
  toll: '交通费',
}

/** The kind of expense the lines agree on, or undefined. An inference: the person decides. */
export function expenseTypeOf(invoice: Invoice): string | undefined {
  const byDocument = invoice.invoiceType && byType[invoice.invoiceType]
  if (byDocument) return byDocument
  const texts = [...invoice.items.flatMap(({ name }) => name ?? []), invoice.category ?? ''].filter(Boolean)
  const found = new Set(texts.map((text) => kinds.find(([, words]) => words.test(text))?.[0]).filter((kind) => kind))
  return found.size === 1 ? [...found][0] : undefined
}

/** What of travel many companies ask for by its own name, with what else they call it. */
const tickets: Record<string, RegExp> = {
  机票: /机票|飞机|航空|航班|flight|airfare/iu,
  火车票: /火车|高铁|动车|铁路|train|rail/iu,
  出租车: /出租|的士|\btaxi/iu,
  停车费: /停车|泊车|parking/iu,
  过路费: /通行|过路|过桥|路桥|toll/iu,
}
const ticketOf: Partial<Record<NonNullable<Invoice['invoiceType']>, string>> = {
  air: '机票',
  rail: '火车票',
  taxi: '出租车',
  toll: '过路费',
}
/** What town travel is called, too. */
const ofTown = ['出租车', '停车费', '过路费']
const inTown = /市内|同城|地面交通|ground transport|打车|出租|网约|公交|地铁|停车|通行|过路|local|taxi|parking|toll/iu

/** What the travel between two towns is called. */
const betweenTowns = /^(城市间|城市之间|城际|城间|市外|异地|长途)(交通|旅)?$|^intercity/iu

const parkingOf = ({ items }: Invoice) =>
  items.length > 0 && items.every(({ name }) => tickets.停车费?.test(name ?? '')) ? '停车费' : undefined

/** The same, what of travel has a name of its own by that. */
export const narrowExpenseTypeOf = (invoice: Invoice): string | undefined =>
  (invoice.invoiceType && ticketOf[invoice.invoiceType]) ?? parkingOf(invoice) ?? expenseTypeOf(invoice)

/** The kind of expense as it is written where there is no list. */
export const expenseTypeName = (kind: string): string => (kind in tickets ? '交通费' : kind)

/** How near an option is to a ticket: above all its own name, then what all travel is called, never another ticket. */
function ticketFit(kind: string, own: RegExp, option: string): number {
  if (own.test(option)) return 1.02
  if (betweenTowns.test(core(option))) return Number(!ofTown.includes(kind))
  const isOther = Object.entries(tickets).some(([name, words]) => name !== kind && words.test(option))
  return isOther || (!ofTown.includes(kind) && inTown.test(option)) ? 0 : expenseKindFit(expenseTypeName(kind), option)
}

/** The one kind of expense a text names, or undefined where it names none or several. */
export function expenseKindOf(text: string): string | undefined {
  const named = kinds.filter(([, words]) => words.test(text))
  return named.length === 1 ? named[0]?.[0] : undefined
}

/** A kind without the number of its account and the words that only say it is one: 6602.02 住宿费用 → 住宿. */
const core = (kind: string) =>
  kind
    .replace(/^\s*\d[\d.-]*(?=[\s\p{Script=Han}])/u, '')
    .replace(/[\s()（）]/gu, '')
    .replace(/(费用|费|类|支出)+$/u, '')

/** Words by which a kind alone is called, without being part of another: 餐费 and 膳食 for 餐饮费. */
const alone: Record<string, RegExp> = {
  住宿费: /^(住宿|酒店|酒店住宿|宾馆|accommodation|lodging|hotels?)$/iu,
  餐饮费: /^(餐饮|餐|用餐|餐食|膳食|伙食|meals?|dining)$/iu,
  交通费: /^(交通|市内交通|地面交通|打车|transport|transportation|localtransport|groundtransport(ation)?)$/iu,
  油费: /^(油|燃油|汽油|加油|(汽车|车辆)(加油|燃油))$/u,
  通讯费: /^(通讯|通信|邮电通[讯信]|电话|话|telecom|telephone|communications?)$/iu,
  办公费: /^(办公|办公用品|文具|文具用品|办公文具|办公耗材|stationery)$/iu,
  运费: /^(运输|货运|货物运输|物流|物流运输|运杂|freight|shipping|logistics)$/iu,
  技术服务费: /^技术(服务)?$/u,
  劳动保护费: /^(劳动保护|劳保|(劳保|劳动保护|防护)用品)$/u,
  会议费: /^(会议|会务|meetings?|conferences?)$/iu,
  培训费: /^(培训|教育培训|培训教育|trainings?)$/iu,
  广告费: /^(广告|宣传|推广|(广告|业务|市场)(宣传|推广)|advertising|marketing)$/iu,
  软件服务费: /^(软件|软件(服务|订阅|许可|使用)|软件及服务|信息技术(服务)?|it服务|software(subscriptions?)?)$/iu,
  物业费: /^物业(管理)?$/u,
  维修费: /^(维修|修理|维护|维修(维护|保养))$/u,
  快递费: /^(快递|邮寄|邮电|邮电通[讯信]|邮递|寄递|快递物流|物流快递|courier|postage)$/iu,
}

const isCalled = (kind: string, words: string) => core(kind) === core(words) || alone[kind]?.test(core(words)) === true

/** Kinds that many companies count among another. */
const among: Record<string, string> = { 印刷费: '办公费' }

/** Accounts whose part a kind may be, without making another of it; a meal is then one of a journey or one with guests. */
const general = /^(国内|境内|差旅|国内差旅|出差|日常|管理|行政|经营|销售|营业|期间|运营|其他)$/u
const steps = /\s*[-–—_>›»:：/\\|]+\s*/u

/** Whether an option names a kind exactly as a part of a general account: 差旅费-住宿, 管理费用/办公费. */
function isPart(kind: string, option: string): boolean {
  const path = option.trim().split(steps)
  const leaf = path.pop() ?? ''
  return kind !== '餐饮费' && path.length > 0 && isCalled(kind, leaf) && path.every((each) => general.test(core(each)))
}

/** How near two names of expense kinds are: 1 for the same, 0.8 for a kind within another word, 差旅-住宿 for 住宿费. */
function expenseKindFit(kind: string, option: string): number {
  const ticket = tickets[kind]
  if (ticket) return ticketFit(kind, ticket, option)
  const wide = among[kind]
  if (wide) return option.includes(core(kind)) ? 1.02 : expenseKindFit(wide, option)
  const names = bilingual(option.toLowerCase()) ?? option.split(/[/／、]/u)
  if (names.every((words) => isCalled(kind, words))) return 1
  return kinds.find(([name]) => name === kind)?.[1].test(option) || option.includes(core(kind)) ? 0.8 : 0
}

/** What companies count a kind among, where their list names it nowhere. */
const counted: Record<string, RegExp> = {
  住宿费: /^(国内|境内)?(差旅|出差)$/u,
  快递费: /^(日常)?办公$/u,
  餐饮费: /^(业务|客户)?招待$/u,
}
/** A kind may as well be of these. */
const elsewhere: Record<string, RegExp> = { 餐饮费: /^(国内|境内)?(差旅|出差)$|福利|补助|补贴/u }
const isRest = (option: string) => /其他|其它|杂|other|misc/iu.test(option)

/** How near the options of a list are to a kind; where it has neither that nor a rest, what the kind is counted among. */
export function expenseKindFits(options: readonly string[]): (kind: string, option: string) => number {
  return (kind, option) => {
    const isOpen = (each: string) => isRest(each) || elsewhere[kind]?.test(core(each)) === true
    const isNamed = options.some((each) => expenseKindFit(kind, each) > 0 || isOpen(each))
    if (isPart(kind, option) && !options.some((each) => expenseKindFit(kind, each) >= 1)) return 1
    return isNamed ? expenseKindFit(kind, option) : Number(counted[kind]?.test(core(option)) === true)
  }
}
