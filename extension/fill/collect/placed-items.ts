/** Where something stands on the page. */
export interface Place {
  left: number
  top: number
  right: number
  bottom: number
}

/** A box or a text by its place. */
export interface Item extends Place {
  /** Absent for a control. */
  text?: string
}

/** Items are looked up by stretches of the page of this height. */
const stretch = 64

const stretches = ({ top, bottom }: Place) => {
  const first = Math.floor((top - stretch) / stretch)
  return Array.from({ length: Math.floor((bottom + stretch) / stretch) - first + 1 }, (_, index) => first + index)
}

/** What stands about as high on the page as something else; each is looked at a few times only. */
export function itemReader(items: readonly Item[]): (place: Place) => Item[] {
  const byStretch = new Map<number, Item[]>()
  for (const item of items) for (const at of stretches(item)) byStretch.set(at, [...(byStretch.get(at) ?? []), item])
  return (place) => byStretch.get(Math.floor(place.top / stretch)) ?? []
}
