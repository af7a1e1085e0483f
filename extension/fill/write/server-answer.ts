import { controlNamed } from '../collect/identify.ts'
import { settle, waitFor } from '../page/settle.ts'

/** What pages carry whose server answers a change by drawing a part of them anew: ASP.NET WebForms, JSF and ADF. */
const serverDrawn = 'input[type=hidden]:is([name="__VIEWSTATE"], [name$="faces.ViewState"])'
/** Milliseconds such an answer may take. */
const answering = 1000

/**
 * Waits, where a server draws the page, until it drew what was just written anew; most changes are not answered. Out:
 * whether a server draws the page.
 */
export async function serverAnswered(ids: readonly string[]): Promise<boolean> {
  if (!document.querySelector(serverDrawn)) return false
  const roots = ids.map((id) => controlNamed(id)?.root)
  await waitFor(() => roots.some((root) => !root?.isConnected) || undefined, answering)
  await settle(50)
  return true
}
