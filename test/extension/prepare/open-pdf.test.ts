import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { createPdfOpener } from '../../../extension/prepare/open-pdf.ts'
import { pdfSetup } from '../../../scripts/pdf-setup.ts'

async function lockedPdf(userPassword: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 100])
  pdf.encrypt({ userPassword, ownerPassword: 'owner' })
  return pdf.save()
}

async function simplePdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage([200, 100])
  return pdf.save()
}

test('a locked PDF opens with its password, once for all who read it, and says what is wrong without', async () => {
  const opener = createPdfOpener(pdfSetup)
  const bytes = await lockedPdf('Aa-123')
  await expect(opener.open(bytes)).rejects.toMatchObject({ code: 'locked' })
  await opener.close(bytes)
  await expect(opener.open(bytes, 'aa-123')).rejects.toMatchObject({ code: 'wrong-password' })
  await opener.close(bytes)
  expect((await opener.open(bytes, 'Aa-123')).numPages).toBe(1)
  expect((await opener.open(bytes)).numPages).toBe(1)
  await opener.close(bytes)
})

test('a file that is none leaves the next one to be read', async () => {
  const opener = createPdfOpener(pdfSetup)
  const broken = new TextEncoder().encode('%PDF-1.7 and nothing else')
  await expect(opener.open(broken)).rejects.toMatchObject({ code: 'unreadable' })
  await opener.close(broken)
  for (const pages of [1, 2]) {
    const bytes = await simplePdf(pages)
    expect((await opener.open(bytes)).numPages).toBe(pages)
    await opener.close(bytes)
  }
})
