import type { Store } from './browsers.ts'

/** Longest texts each store takes, in characters. */
export const limits: Record<Store, { title: number; summary: number; description: number }> = {
  chrome: { title: 75, summary: 132, description: 16_000 },
  edge: { title: 45, summary: 132, description: 10_000 },
  firefox: { title: 50, summary: 250, description: 15_000 },
}

export interface Listing {
  title: string
  summary: string
  description: string
}

export const languages = ['zh_CN', 'en'] as const
export type Language = (typeof languages)[number]

/** What people read in the stores. */
export const listing: Record<Language, Listing> = {
  zh_CN: {
    title: '发票速填：识别发票，填好报销单',
    summary: '右键识别网页、PDF、OFD、XML 和照片里的发票，核对后一键填入公司的报销单。本机读取，不需要账号。',
    description: `在网页的发票上点右键，核对一眼，报销单就填好了。

【从哪里取】网页图片（右键）、屏幕上任意区域、PDF／OFD／XML／ZIP 文件、粘贴、拖放。
【怎么读】文件自带的数据和二维码直接读；照片和扫描件由扩展自带的文字识别在本机读，不联网，不要账号。只有仍有疑问、而且你同意之后，才会问你公司自己部署的识别服务。
【怎么核对】图片和字段并排，每个字段写明来源和把握；金额、税号、号码、日期自动验算，有疑问的标出来。
【怎么填】认得各种报销系统的输入框、下拉框、日期框和明细行；逐项报告，一键撤销。从不提交，从不覆盖你写的字。
【报过的不会再报】台账记得每张发票，重复的会提醒；可导出 Excel。

没有广告，没有统计，没有我们的服务器。`,
  },
  en: {
    title: 'Fapiao Fill: invoices into expense forms',
    summary:
      'Right-click a Chinese invoice (web page, PDF, OFD, XML, photo), check it, and fill your expense form. Read on your computer.',
    description: `Right-click an invoice (发票) on a web page, check it at a glance, and the reimbursement form is filled.

From: pictures on pages, any region of the screen, PDF, OFD, XML and ZIP files, paste and drop.
Reading: data and codes the file carries are read directly; photos and scans are read by the text recognition inside the extension. No network, no account. Only where doubt remains, and only after you agreed, your company's own recognition service is asked.
Checking: picture beside fields, each with its source and certainty; amounts, tax ids, numbers and dates are checked, every doubt is marked.
Filling: text boxes, selects, date pickers and rows of any expense system; a report field by field, one click undoes it. Never submits, never overwrites what you typed.
Remembering: a ledger knows every invoice, warns of repeats and exports to Excel.

No advertising, no statistics, no server of ours.`,
  },
}

/** The one thing it does, as Chrome and Edge ask for it. */
const singlePurpose: Record<Language, string> = {
  zh_CN: '把一张中国发票读成字段，核对后填入用户正在使用的报销表单。',
  en: 'Reads a Chinese invoice into fields and, once checked, fills them into the expense form the person is using.',
}

/** Why each permission of the manifest is asked for. */
export const permissionReasons: Record<string, Record<Language, string>> = {
  activeTab: {
    zh_CN: '只在用户点击右键菜单、工具栏按钮或快捷键时，读取当前页里被点的发票图片，或填写当前页的报销表单。',
    en: 'Reads the invoice picture that was clicked, or fills the form of the page in front, only when the person uses the context menu, the toolbar button or a shortcut.',
  },
  contextMenus: {
    zh_CN: '提供“识别发票”等右键菜单项。',
    en: 'Offers “Recognize invoice” and its like in the context menu.',
  },
  scripting: {
    zh_CN: '用户要求识别或填写时，把脚本放进该页；没有请过的网页里没有任何脚本。',
    en: 'Puts a script into a page when the person asks to recognize or fill there; no other page carries any.',
  },
  sidePanel: {
    zh_CN: '在侧边栏里把图片和字段并排给用户核对。',
    en: 'Shows picture and fields side by side in the side panel for checking.',
  },
  storage: {
    zh_CN: '在本机保存设置，并接受企业策略预置的设置。',
    en: 'Keeps settings on this computer and takes those an administrator presets by policy.',
  },
  unlimitedStorage: {
    zh_CN: '发票原件保存在本机，到用户选定的天数为止；几百张原件会超过默认配额。',
    en: 'Originals are kept on this computer for as many days as the person chose; some hundred of them exceed the default quota.',
  },
  'http://*/*': {
    zh_CN: '可选权限：用户要填写或读取某个网站、而点击本身不给权限时，只为该网站请求一次。',
    en: 'Optional: asked for one site at a time, when the person wants to read or fill there and the click itself grants nothing.',
  },
  'https://*/*': {
    zh_CN: '可选权限：同上；用户设置的识别服务也用 https。',
    en: 'Optional: as above; the recognition service the person set is reached by https, too.',
  },
}

/** What the stores ask about data; the same in the manifest, in the consent and in the privacy policy. */
const dataDisclosure: Record<Language, readonly string[]> = {
  zh_CN: [
    '默认不传出任何数据：识别在本机完成。',
    '用户（或其管理员）设置了识别服务、并在说明页点了同意之后：有疑问的发票图片会发给该服务，由它转给所选的云厂商。其中可能有财务与付款信息、个人身份信息和网页内容。',
    '不出售数据，不用于与单一用途无关的目的，不用于评估信用或放贷。',
    '没有远程代码：所有脚本、WebAssembly 和模型都在包里。',
  ],
  en: [
    'Nothing is transmitted by default: invoices are read on the computer.',
    'Once the person (or their administrator) has set a recognition service and agreed on the page that explains it: pictures of invoices that stay in doubt are sent to that service, which forwards them to the cloud it uses. They may hold financial and payment information, personally identifying information and website content.',
    'Data is not sold, not used for purposes unrelated to the single purpose, not used to determine creditworthiness or for lending.',
    'No remote code: all scripts, WebAssembly and models are in the package.',
  ],
}

const heading: Record<Language, Record<'purpose' | 'permissions' | 'data' | 'privacy', string>> = {
  zh_CN: { purpose: '单一用途', permissions: '权限说明', data: '数据', privacy: '隐私政策' },
  en: { purpose: 'Single purpose', permissions: 'Permissions', data: 'Data', privacy: 'Privacy policy' },
}

/** One store's page in one language, as Markdown to copy from field by field. */
export function listingPage(language: Language, permissions: readonly string[]): string {
  const { title, summary, description } = listing[language]
  const words = heading[language]
  const reasons = permissions.map((name) => {
    const reason = permissionReasons[name]
    if (!reason) throw new Error(`scripts/package/listing.ts gives no reason for the permission ${name}`)
    return `- \`${name}\`: ${reason[language]}`
  })
  return [
    `# ${title}`,
    summary,
    description,
    `## ${words.purpose}`,
    singlePurpose[language],
    `## ${words.permissions}`,
    reasons.join('\n'),
    `## ${words.data}`,
    dataDisclosure[language].map((line) => `- ${line}`).join('\n'),
    `## ${words.privacy}`,
    'docs/privacy.md',
    '',
  ].join('\n\n')
}
