const chosenClass = /^(on|is-?on|(is-?)?(active|selected|checked|chosen|current)|cur)$/i

const isChosenBy = (name: string) => [name, ...name.split(/__|--|[_-]/u)].some((part) => chosenClass.test(part))
const saysChosen = (chip: Element) => [...chip.classList].some(isChosenBy)

/** The one that is drawn as no other is, where the page has no word for it. */
function unlikeOthers(chips: readonly Element[]): Element | undefined {
  const drawn = Map.groupBy(chips, (chip) => `${chip.getAttribute('class')} ${chip.getAttribute('style') ?? ''}`)
  const alone = [...drawn.values()].filter(({ length }) => length === 1)
  return chips.length > 2 && drawn.size === 2 && alone.length === 1 ? alone[0]?.[0] : undefined
}

/** The one of some words side by side that is drawn as chosen. */
export function chosenChip(root: Element): Element | undefined {
  const chips = [...root.children]
  const said = chips.filter(saysChosen)
  return said.length === 1 ? said[0] : said.length === 0 ? unlikeOthers(chips) : undefined
}
