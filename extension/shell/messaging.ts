import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser.ts'
import { CodedError, codeOf } from './coded-error.ts'

type Call = (...sent: never[]) => unknown
/** What one room's contexts say to each other: name → function. The argument is what is sent, the return what comes back. */
type Protocol<Messages> = { [Name in keyof Messages]: Call }
type Answer<Message> = Message extends (...sent: never[]) => infer Value ? Awaited<Value> : never
type Sent<Message> = Message extends (...sent: infer Values) => unknown ? Values : never
/** Handlers of one context: any subset of a protocol, synchronous or not. */
export type Handlers<Messages> = {
  [Name in keyof Messages]?: (...sent: Sent<Messages[Name]>) => Answer<Messages[Name]> | Promise<Answer<Messages[Name]>>
}

interface Envelope {
  name: string
  sent: unknown[]
}
type Reply = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } }

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Only this extension is answered: a web page or another extension gets silence. */
const fromOurselves = (sender: Runtime.MessageSender) => sender.id === browser.runtime.id

/** Our own pages and the background, told from scripts of ours that run in a web page, which the page may have taken over. */
const fromOwnPage = ({ url, tab }: Runtime.MessageSender) =>
  url ? url.startsWith(browser.runtime.getURL('')) : tab === undefined

/** Which page a script in it speaks for, as the browser says and not as the script does. */
export interface Speaker {
  tabId: number
  windowId: number
  frameId: number
  /** Address of the frame's page. */
  pageUrl: string
}

function speakerOf({ tab, frameId, url }: Runtime.MessageSender): Speaker | undefined {
  if (tab?.id === undefined || tab.windowId === undefined || frameId === undefined || !url) return undefined
  return { tabId: tab.id, windowId: tab.windowId, frameId, pageUrl: url }
}

async function replyTo(handle: (...sent: unknown[]) => unknown, sent: unknown[]): Promise<Reply> {
  try {
    return { ok: true, value: await handle(...sent) }
  } catch (error) {
    return { ok: false, error: { code: codeOf(error), message: messageOf(error) } }
  }
}

type Choose = (name: string, sender: Runtime.MessageSender) => Call | undefined

function listen(choose: Choose): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { name, sent } = message as Envelope
    const handle = fromOurselves(sender) ? choose(name, sender) : undefined
    return handle && replyTo(handle as (...sent: unknown[]) => unknown, sent)
  })
}

const own = (handlers: Record<string, Call>, name: string) =>
  Object.hasOwn(handlers, name) ? handlers[name] : undefined

/**
 * Answers the named messages of our own pages and the background, and nobody else's; those it has no handler for are
 * left to other contexts.
 */
export function answer(handlers: Record<string, Call>): void {
  listen((name, sender) => (fromOwnPage(sender) ? own(handlers, name) : undefined))
}

/** Answers the named messages of scripts in web pages. Each speaks for its own tab and address only: `handlersFor` gets who it is. */
export function answerPages(handlersFor: (speaker: Speaker) => Record<string, Call>): void {
  listen((name, sender) => {
    const speaker = fromOwnPage(sender) ? undefined : speakerOf(sender)
    return speaker && own(handlersFor(speaker), name)
  })
}

function unwrap(name: string, reply: Reply | undefined): unknown {
  if (!reply) throw new CodedError('no-answer', `nobody answered ${name}`)
  if (!reply.ok) throw new CodedError(reply.error.code, reply.error.message)
  return reply.value
}

/**
 * The two ways to ask in one protocol, and `handlers` that checks what answers it.
 * Both throw CodedError when the answer is an error or nobody answers.
 */
export function messenger<Messages extends Protocol<Messages>>() {
  type Name = keyof Messages & string
  return {
    handlers: <Some extends Handlers<Messages>>(some: Some) => some,
    /** Asks the other extension contexts. */
    async ask<N extends Name>(name: N, ...sent: Sent<Messages[N]>): Promise<Answer<Messages[N]>> {
      return unwrap(name, await browser.runtime.sendMessage({ name, sent })) as Answer<Messages[N]>
    },
    /** Asks the content script of one frame, which must have been injected before. */
    async askFrame<N extends Name>(
      { tabId, frameId }: { tabId: number; frameId: number },
      name: N,
      ...sent: Sent<Messages[N]>
    ): Promise<Answer<Messages[N]>> {
      return unwrap(name, await browser.tabs.sendMessage(tabId, { name, sent }, { frameId })) as Answer<Messages[N]>
    },
  }
}
