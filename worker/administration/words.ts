import type { Language } from '../refuse/problem-words.ts'

const table = {
  title: ['发票速填 · 管理', 'Fapiao Fill · administration'],
  token: ['管理员令牌', "Administrator's token"],
  tokenHint: [
    '令牌只留在这个页面里，不会保存；关掉页面就没有了。',
    'It stays in this page only and is not stored: closing the page forgets it.',
  ],
  signIn: ['进入', 'Enter'],
  leave: ['退出', 'Leave'],
  refresh: ['刷新', 'Refresh'],
  language: ['English', '中文'],
  usage: ['最近 30 天的用量', 'Calls of the last 30 days'],
  noUsage: ['还没有调用', 'No calls yet'],
  client: ['使用者', 'Client'],
  total: ['合计', 'Total'],
  budget: ['预算', 'Budget'],
  noBudget: ['没有设上限（CAPS）。', 'No cap is set (CAPS).'],
  day: ['今天', 'Today'],
  month: ['本月', 'This month'],
  calls: ['次', 'calls'],
  yuan: ['元', 'yuan'],
  tokens: ['令牌', 'Tokens'],
  noTokens: ['还没有令牌', 'No tokens yet'],
  id: ['编号', 'Id'],
  daily: ['每日次数', 'Calls a day'],
  perMinute: ['每分钟次数', 'Calls a minute'],
  products: ['可用产品', 'Products'],
  allProducts: ['全部', 'all'],
  productsHint: ['一个都不选，就是全部。', 'None chosen means all.'],
  expires: ['到期日', 'Expires'],
  admin: ['管理员', 'Administrator'],
  unlimited: ['不限', 'no limit'],
  emptyHint: ['留空就是不限。', 'Left empty there is no limit.'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  actions: ['操作', 'Actions'],
  create: ['新建令牌', 'New token'],
  createButton: ['新建', 'Create'],
  another: ['同名的再发一个', 'Another one of the same name'],
  edit: ['修改', 'Edit'],
  save: ['保存', 'Save'],
  rotate: ['换新', 'Rotate'],
  rotateHint: ['发一个新的，旧的再用 7 天。', 'Makes a new one; this one works 7 more days.'],
  revoke: ['收回', 'Revoke'],
  revokeHint: ['立刻失效，不能恢复。', 'It stops working at once, for good.'],
  sure: ['确定', 'I am sure'],
  changes: ['令牌变更记录', 'Changes of tokens'],
  when: ['时间', 'When'],
  who: ['谁', 'Who'],
  what: ['做了什么', 'What'],
  done: ['已完成', 'Done'],
  newToken: ['新令牌，只显示这一次：', 'The new token, shown only this once:'],
  exists: [
    '这个名字已有令牌：要再发一个，请勾选“同名的再发一个”。',
    'There is a token of this name: tick “Another one of the same name” for a second.',
  ],
} as const

type Word = keyof typeof table

/** The page's words in one language, Chinese first. */
export type Words = (word: Word) => string

export function wordsIn(language: Language): Words {
  return (word) => table[word][language === 'zh' ? 0 : 1]
}
