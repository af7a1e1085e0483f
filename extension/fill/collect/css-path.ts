const stable = /^[A-Za-z][\w-]*$/
/** Ids made by frameworks change with every load: el-id-1234-5, :r1:, rc_select_3, radix-12. */
const generated = /\d{3,}|^el-id|^rc[-_]|^:r|^radix|^mui-|^headlessui|_r_|^react-/i

const usable = (id: string) => stable.test(id) && !generated.test(id)

function stepOf(element: Element): string {
  const name = element.localName
  const same = [...(element.parentElement?.children ?? [])].filter((other) => other.localName === name)
  return same.length > 1 ? `${name}:nth-of-type(${same.indexOf(element) + 1})` : name
}

/** A CSS path to the element within its document or shadow root, starting at the nearest id that lasts. */
export function cssPath(element: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (usable(at.id)) return [`#${at.id}`, ...steps].join(' > ')
    steps.unshift(stepOf(at))
  }
  return steps.join(' > ')
}
