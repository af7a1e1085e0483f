import { installDebianPackages } from './debian.ts'
import { output } from './run.ts'

const hasChineseFont = () => process.platform !== 'linux' || Boolean(output('fc-list', [':lang=zh'])?.trim())

/** Pictures of invoices and our own pages need a Chinese font; without one the text would be empty boxes. */
export function ensureChineseFont(): void {
  if (hasChineseFont() || (installDebianPackages(['fontconfig', 'fonts-wqy-microhei']) && hasChineseFont())) return
  console.error(
    '缺少中文字体：请安装一种，如 fonts-wqy-microhei (no Chinese font: install one, such as fonts-wqy-microhei)',
  )
}
