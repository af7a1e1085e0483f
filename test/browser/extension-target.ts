import type { BrowserContext, CDPSession } from 'playwright-core'

/** One of the extension's own surfaces that is not a tab: the side panel or the popup. */
export interface ExtensionTarget {
  /** Evaluates an expression there, as if the person had just clicked; promises are awaited. */
  evaluate<Value>(expression: string): Promise<Value>
}

interface Target {
  targetId: string
  type: string
  url: string
}
type Answer = {
  id?: number
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } }
}

async function findTarget(session: CDPSession, part: string): Promise<Target> {
  for (let tries = 0; tries < 100; tries++) {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
    const found = targetInfos.find(({ type, url }) => type !== 'tab' && url.includes(part))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no surface of the extension shows ${part}`)
}

/** Waits up to 10 s for the surface whose address contains `part` and talks to it over the debugging protocol. */
export async function attachToExtension(context: BrowserContext, part: string): Promise<ExtensionTarget> {
  const browser = context.browser()
  if (!browser) throw new Error('the context has no browser')
  const session = await browser.newBrowserCDPSession()
  const { targetId } = await findTarget(session, part)
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (answer: Answer) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
  })
  let sent = 0
  return {
    async evaluate<Value>(expression: string) {
      const id = ++sent
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method: 'Runtime.evaluate', params }),
      })
      const { result } = await answered
      if (result?.exceptionDetails)
        throw new Error(result.exceptionDetails.exception?.description ?? 'evaluation failed')
      return result?.result?.value as Value
    },
  }
}
