/** A size as people say it: 84 KB, 1.2 MB. */
export const sizeWords = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`
