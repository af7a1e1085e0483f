/** One step of a service's checks: a refusal, or undefined when the next step has its turn. */
export type Check<Subject, Refusal> = (subject: Subject) => Refusal | undefined | Promise<Refusal | undefined>

/** The answer of the first step that refuses; undefined when all pass. */
export async function firstRefusal<Subject, Refusal>(
  checks: readonly Check<Subject, Refusal>[],
  subject: Subject,
): Promise<Refusal | undefined> {
  for (const check of checks) {
    const refusal = await check(subject)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
