import { useEffect, useRef, useState } from 'preact/hooks'
import type { PictureStage, Size } from './view.ts'

/** Room left around a picture that is seen whole. */
const margin = 10

const nothing: Size = { width: 0, height: 0 }

const inner = ({ width, height }: Size): Size => ({
  width: Math.max(0, width - 2 * margin),
  height: Math.max(0, height - 2 * margin),
})

/** Measures the frame as it is resized, and the picture once it has loaded. */
export function useStage() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>(nothing)
  const [picture, setPicture] = useState<Size>(nothing)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => entry && setSize(inner(entry.contentRect)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const loaded = ({ currentTarget: image }: { currentTarget: HTMLImageElement }) =>
    setPicture({ width: image.naturalWidth, height: image.naturalHeight })
  const stage: PictureStage = { frame: size, picture }
  return { frame, stage, loaded }
}
