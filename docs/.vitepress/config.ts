import { defineConfig } from 'vitepress'

/** The pages in their order, and what they are called in each language. */
const pages = [
  ['install', '安装', 'Install'],
  ['first-invoice', '一分钟填好第一张', 'First invoice in a minute'],
  ['administrators', '给管理员', 'For administrators'],
  ['deploy', '用企业策略分发', 'Deploy by policy'],
  ['privacy', '隐私政策', 'Privacy policy'],
  ['questions', '问答', 'Questions'],
  ['changelog', '更新记录', 'Changelog'],
] as const

const sidebar = (folder: string, called: 1 | 2) =>
  pages.map((page) => ({ text: page[called], link: `${folder}${page[0]}` }))

const chineseSearch = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    noResultsText: '没有找到',
    resetButtonTitle: '清除',
    footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
  },
}

export default defineConfig({
  base: process.env.DOCS_BASE ?? '/',
  outDir: '../out/site',
  cacheDir: '../out/docs-cache',
  // For contributors, who read them beside the sources they link to.
  srcExclude: ['architecture.md', 'release.md'],
  themeConfig: {
    search: { provider: 'local', options: { locales: { root: { translations: chineseSearch } } } },
    socialLinks: [],
  },
  locales: {
    root: {
      label: '中文',
      lang: 'zh-CN',
      title: '发票速填',
      description: '右键识别网页上的发票，核对后一键填入报销单',
      themeConfig: {
        sidebar: sidebar('/', 1),
        outline: { label: '本页' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深浅色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      title: 'Fapiao Fill',
      description: 'From an invoice on a page to a filled reimbursement form',
      themeConfig: { sidebar: sidebar('/en/', 2) },
    },
  },
})
