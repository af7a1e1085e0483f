/** Pictures on the clipboard as files; none when it holds none or the browser does not let us look. */
export async function readClipboard(): Promise<File[]> {
  try {
    const items = await navigator.clipboard.read()
    const pictures = items.flatMap((item) => {
      const type = item.types.find((found) => found.startsWith('image/'))
      return type ? [item.getType(type)] : []
    })
    return (await Promise.all(pictures)).map((picture) => new File([picture], '', { type: picture.type }))
  } catch {
    return []
  }
}
