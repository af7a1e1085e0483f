/** Brings an element into view before it is pressed: some lists and calendars close at once, or are drawn out of reach, where what opens them is hidden, by the page or by a table that scrolls in it. */
export function scrollTo(opener: Element): void {
  const { top, bottom } = opener.getBoundingClientRect()
  const block = top < 0 || bottom > innerHeight ? 'center' : 'nearest'
  opener.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' })
}
