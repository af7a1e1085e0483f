/** Some lists and calendars close at once where what opens them is not in view, of the page or of a table that scrolls in it. */
export function scrollTo(opener: Element): void {
  const { top, bottom } = opener.getBoundingClientRect()
  const block = top < 0 || bottom > innerHeight ? 'center' : 'nearest'
  opener.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' })
}
