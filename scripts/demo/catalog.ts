import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Invoice } from '../../shared/invoice.ts'

export interface Catalog {
  invoices: { file: string; caption: string }[]
  forms: { name: string; title: string }[]
  cloud: 'emulator' | 'real'
}

const formTitles: Record<string, string> = {
  plain: '原生 HTML 报销单',
  'element-plus': 'Element Plus 报销单',
  'ant-design': 'Ant Design 报销单',
}

function captionOf(folder: string, name: string): string {
  const { invoiceTitle, sellerName, totalAmount } = JSON.parse(
    readFileSync(join(folder, `${name}.expected.json`), 'utf8'),
  ) as Invoice
  return [invoiceTitle, sellerName, totalAmount && `¥${totalAmount}`].filter(Boolean).join(' · ')
}

/** What the demo page shows: every picture of an invoice in the folder, and the forms that were built. */
export function catalogOf(invoiceFolder: string, formFolder: string, cloud: Catalog['cloud']): Catalog {
  const pictures = readdirSync(invoiceFolder).filter((file) => /\.(png|jpg)$/.test(file))
  const built = new Set(readdirSync(formFolder))
  return {
    invoices: pictures.map((file) => ({ file, caption: captionOf(invoiceFolder, file.replace(/\.\w+$/, '')) })),
    forms: Object.entries(formTitles)
      .map(([name, title]) => ({ name, title }))
      .filter(({ name }) => built.has(name)),
    cloud,
  }
}
