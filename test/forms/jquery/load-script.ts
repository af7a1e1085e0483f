/** Runs a script as companies include it, with a tag of its own: the old kits are not written for modules. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} did not load`))
    document.head.append(script)
  })
}
