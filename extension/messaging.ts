import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser.ts'
import { CodedError } from './coded-error.ts'
import type { Answer, Handlers, MessageName, Messages } from './messages.ts'

interface Envelope {
  name: MessageName
  sent: unknown[]
}
type Reply = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } }

const codeOf = (error: unknown) => (error instanceof CodedError ? error.code : 'internal')
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Only this extension's own contexts are answered: a web page or another extension gets silence. */
const fromOurselves = (sender: Runtime.MessageSender) => sender.id === browser.runtime.id

async function replyTo(handle: (...sent: unknown[]) => unknown, sent: unknown[]): Promise<Reply> {
  try {
    return { ok: true, value: await handle(...sent) }
  } catch (error) {
    return { ok: false, error: { code: codeOf(error), message: messageOf(error) } }
  }
}

/** Answers the named messages in this context; messages it has no handler for are left to other contexts. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { name, sent } = message as Envelope
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!handle || !fromOurselves(sender)) return undefined
    return replyTo(handle as (...sent: unknown[]) => unknown, sent)
  })
}

function unwrap<Name extends MessageName>(name: Name, reply: Reply | undefined): Answer<Name> {
  if (!reply) throw new CodedError('no-answer', `nobody answered ${name}`)
  if (!reply.ok) throw new CodedError(reply.error.code, reply.error.message)
  return reply.value as Answer<Name>
}

/** Asks the other extension contexts. Throws CodedError when the answer is an error or nobody answers. */
export async function ask<Name extends MessageName>(
  name: Name,
  ...sent: Parameters<Messages[Name]>
): Promise<Answer<Name>> {
  return unwrap(name, await browser.runtime.sendMessage({ name, sent }))
}

/** Asks the content script of one frame, which must have been injected before. */
export async function askFrame<Name extends MessageName>(
  frame: { tabId: number; frameId: number },
  name: Name,
  ...sent: Parameters<Messages[Name]>
): Promise<Answer<Name>> {
  return unwrap(name, await browser.tabs.sendMessage(frame.tabId, { name, sent }, { frameId: frame.frameId }))
}
