import { spokenLanguage } from '../words/words.ts'

/** A moment in the reader's own language and zone: 11月20日 16:03, with the year when it is not this one. */
export function momentWords(iso: string, now = new Date()): string {
  const moment = new Date(iso)
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(spokenLanguage(), {
    ...year,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
}
