/** The same page under another query: forms keep what they hold in their address. */
export function isSamePage(url: string): boolean {
  const { origin, pathname, hash } = new URL(url, document.baseURI)
  return (
    origin === location.origin && pathname === location.pathname && (hash === location.hash || !/^#[!/]/.test(hash))
  )
}
