import { useEffect, useRef, useState } from 'preact/hooks'

/** Rows drawn at first and added whenever the end comes into view: a thousand at once would hold the page up. */
export const chunk = 12

/** How many rows to draw, growing as the person scrolls; `end` stands behind the last. */
export function useGrowing(length: number) {
  const [drawn, setDrawn] = useState(chunk)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current || drawn >= length) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && setDrawn((count) => count + chunk), {
      rootMargin: '600px',
    })
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [drawn, length])
  return { drawn, end }
}
