import { layoutPapers } from '../../../shared/layout-papers.ts'
import type { SupportingPaper } from '../../../shared/supporting-paper.ts'
import { ProblemError } from '../../inbox/problem.ts'
import { joinPages } from '../join-pages.ts'
import { mergeReadings, type SourceReading } from '../merge-readings.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { readInvoice } from '../xml/read-invoice.ts'
import { readInvoiceXml } from '../xml/read-invoice-xml.ts'
import { allNamed, childNamed, childrenNamed, textOf } from './elements.ts'
import { type OfdPackage, resolvePath } from './ofd-package.ts'
import { type OfdDocument, type OfdPage, ofdPages } from './ofd-pages.ts'
import { readTags } from './read-tags.ts'

/** A year's invoices in one file; more is no person's claim. */
const maximumPages = 500

/** Roots of the files that a list file (Attachments.xml, CustomTags.xml) of the document points at. */
function listed(pack: OfdPackage, document: OfdDocument, name: string): XmlElement[][] {
  const reference = textOf(childNamed(document.root, name))
  if (!reference) return []
  const path = resolvePath(document.path, reference)
  return allNamed(pack.read(path)?.roots[0], 'FileLoc').flatMap((location) => {
    const file = pack.read(resolvePath(path, textOf(location)))
    return file ? [file.roots] : []
  })
}

/** Data files are attached as the list says; some containers hold the file and forget the list. */
function attached(pack: OfdPackage, document: OfdDocument): XmlElement[][] {
  const files = listed(pack, document, 'Attachments')
  if (files.length > 0) return files
  const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1).toLowerCase()
  return pack.paths
    .filter((path) => path.replace(/^\/+/, '').toLowerCase().startsWith(folder))
    .filter((path) => /attach[^/]*\/[^/]+\.(?:xml|xbrl)$|original_invoice\.xml$/i.test(path))
    .flatMap((path) => pack.read(path) ?? [])
    .map(({ roots }) => roots)
}

const readText = (pages: readonly OfdPage[], firstPage: number) =>
  joinPages(
    pages.flatMap(({ texts, size, number }) =>
      layoutPapers(texts, size).map((reading) => ({ ...reading, page: firstPage - 1 + number })),
    ),
  )

/** 发票号码, 合计金额… in OFD.xml, read as if they were elements of a data file. */
function readCustomDatas(body: XmlElement): SourceReading[] {
  const children = allNamed(body, 'CustomData').map((data) => ({ ...data, name: data.attributes.Name ?? '' }))
  const reading = readInvoice({ name: 'CustomDatas', attributes: {}, text: '', children }, { amountNeeded: false })
  return reading ? [reading] : []
}

/** A document behind others of its file begins on a later page, which an invoice that is data alone does not say. */
const onPage = (reading: SourceReading, firstPage: number): SourceReading =>
  reading.page === undefined && firstPage > 1 ? { ...reading, page: firstPage } : reading

/**
 * Reads one document of an OFD in all its ways: attached data file, tags that point at printed text, the printed text
 * by position, the keys in OFD.xml; earlier ones are trusted more. In: its first page's number in the file. Out: its
 * invoices and how many pages it has. Throws ProblemError `too-large`.
 */
export function readDocument(
  pack: OfdPackage,
  body: XmlElement,
  firstPage: number,
  onPaper?: (paper: SupportingPaper) => void,
): { readings: SourceReading[]; pages: number } {
  const path = resolvePath('', textOf(childNamed(body, 'DocRoot')))
  const root = pack.read(path)?.roots[0]
  if (!root) return { readings: readCustomDatas(body), pages: 0 }
  const document = { path, root }
  const count = childrenNamed(childNamed(root, 'Pages'), 'Page').length
  if (count > maximumPages) throw new ProblemError({ code: 'too-large', detail: `${count} pages`, retryable: false })
  const pages = ofdPages(pack, document)
  const { invoices, papers } = readText(pages, firstPage)
  for (const paper of papers) onPaper?.(paper)
  const readings = mergeReadings([
    attached(pack, document).flatMap(readInvoiceXml),
    listed(pack, document, 'CustomTags').flatMap((roots) => readTags(roots, pages)),
    invoices,
    readCustomDatas(body),
  ])
  return { readings: readings.map((reading) => onPage(reading, firstPage)), pages: count }
}
