/** A question as it is looked for: its row of the table without the reply. */
export interface Asked {
  request: string
  key: string
  job: string
  product: string
  day: string
  tries: number
  until: number
  /** 0 once it has its reply. */
  isOpen: number
}

/** Questions by what they are looked for: their requests, the names of what they ask, and whether they are open. */
export function createQuestionIndex(asked: readonly Asked[]) {
  const byRequest = new Map<string, Asked>()
  const byName = new Map<string, Set<string>>()
  const open = new Set<string>()
  const known = (requests: Iterable<string>) => [...requests].flatMap((request) => byRequest.get(request) ?? [])

  function put(asked: Asked): void {
    const { request, key, job, isOpen } = asked
    byRequest.set(request, asked)
    for (const name of [key, job]) byName.set(name, (byName.get(name) ?? new Set()).add(request))
    if (isOpen) open.add(request)
    else open.delete(request)
  }

  function remove(request: string): void {
    const { key = '', job = '' } = byRequest.get(request) ?? {}
    for (const name of [key, job]) {
      byName.get(name)?.delete(request)
      if (byName.get(name)?.size === 0) byName.delete(name)
    }
    byRequest.delete(request)
    open.delete(request)
  }

  for (const each of asked) put(each)
  return {
    put,
    remove,
    get: (request: string) => byRequest.get(request),
    named: (...names: string[]) => known(new Set(names.flatMap((name) => [...(byName.get(name) ?? [])]))),
    open: () => known(open),
    all: () => [...byRequest.values()],
  }
}
