interface Page {
  text: string
  /** Operators of the page's content besides the text. */
  drawing?: string
}

/** A one-page PDF written by hand: a line of Latin text and what is drawn beside it. */
export function simplePdf({ text, drawing = '' }: Page): Uint8Array {
  const content = `BT /F 2 Tf 72 700 Td (${text}) Tj ET\n${drawing}`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n`)
}
