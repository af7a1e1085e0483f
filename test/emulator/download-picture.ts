/** All vendors give a download three seconds. */
const deadline = 3000

/** Bytes behind a url; undefined when it cannot be had in time. */
export async function downloadPicture(
  url: string,
  download: (url: string, signal: AbortSignal) => Promise<Response>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return undefined
  try {
    const response = await download(url, AbortSignal.timeout(deadline))
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
