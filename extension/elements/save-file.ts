/** Hands a file to the browser's own download, which needs no permission. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The download reads the address a little later than the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
