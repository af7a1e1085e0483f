/** Names this document as long as it lives, so that what was planned for it is never written to the one after it. */
export const documentName: string = [...crypto.getRandomValues(new Uint32Array(4))]
  .map((part) => part.toString(16).padStart(8, '0'))
  .join('')
