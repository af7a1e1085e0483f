import { readdirSync, readFileSync } from 'node:fs'

/** MB a page holds: its own, as the browser's task manager tells it, and with the program's parts that all pages share. */
export interface PageMemory {
  own: number
  resident: number
}

const megabytes = (status: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024

function memoryOf(process: string, profile: string): PageMemory {
  try {
    const command = readFileSync(`/proc/${process}/cmdline`, 'utf8')
    if (!command.includes('--extension-process') || !command.includes(profile)) return { own: 0, resident: 0 }
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    const own = megabytes(status, 'RssAnon') + megabytes(status, 'VmSwap')
    return { own: Math.round(own), resident: Math.round(megabytes(status, 'VmRSS')) }
  } catch {
    // It ended meanwhile.
    return { own: 0, resident: 0 }
  }
}

/** What the extension's largest process holds in the browser with this profile: its pages and the threads they read in. Linux only. */
export function pageMemory(profile: string): PageMemory {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const all = processes.map((process) => memoryOf(process, profile))
  return all.reduce((most, one) => (one.own > most.own ? one : most), { own: 0, resident: 0 })
}
