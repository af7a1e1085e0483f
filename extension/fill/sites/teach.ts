import { openFrames } from '../frames.ts'
import { askFrame } from '../messages.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { ruleFor, type SiteRule, siteRules, withRule } from './site-rules.ts'

/**
 * Lets the person point at the control that asks for a value, in any frame of the tab, and remembers it for this form.
 * `prompt` stands at the pointer. Resolves to what was learnt; undefined when the person gave up.
 */
export async function teachField(
  tabId: number,
  field: SiteRule['field'],
  prompt: string,
): Promise<{ rule: SiteRule; control: FieldSnapshot } | undefined> {
  const frames = await openFrames(tabId)
  const picked = await Promise.any(
    frames.map(async (frame) => {
      const control = await askFrame(frame, 'pick-control', prompt)
      if (!control) throw new Error('given up')
      return { control, rule: ruleFor(frame.snapshot.url, control, field) }
    }),
  ).catch(() => undefined)
  await Promise.all(frames.map((frame) => askFrame(frame, 'stop-picking')))
  if (picked) await siteRules.set(withRule(await siteRules.get(), picked.rule))
  return picked
}
