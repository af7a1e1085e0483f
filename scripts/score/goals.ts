/** One file of the corpus: how it was packed, and how many of the fields it carries were read right. */
export interface FileScore {
  carrier: string
  right: number
  all: number
}

/** Files that are data or text hold exact values; of damaged pictures a phone fails at some, too. */
const goals = [
  { name: 'XML', begins: 'xml', share: 1, unit: 'fields' },
  { name: 'OFD', begins: 'ofd', share: 1, unit: 'fields' },
  { name: 'PDF', begins: 'pdf', share: 1, unit: 'fields' },
  { name: 'QR', begins: 'jpg', share: 0.99, unit: 'pictures' },
] as const
type Goal = (typeof goals)[number]

/** Fields of a data file count one by one; a picture's code is read or it is not. */
function reached({ begins, unit }: Goal, files: readonly FileScore[]): { right: number; all: number } {
  const own = files.filter(({ carrier, all }) => carrier.startsWith(begins) && all > 0)
  if (unit === 'pictures') return { right: own.filter(({ right, all }) => right === all).length, all: own.length }
  const sum = (key: 'right' | 'all') => own.reduce((total, file) => total + file[key], 0)
  return { right: sum('right'), all: sum('all') }
}

/** How the readers stand to what they are held to, a line for each kind of file that was read, and whether all is met. */
export function verdictOf(files: readonly FileScore[]): { lines: string[]; met: boolean } {
  const results = goals.map((goal) => ({ goal, ...reached(goal, files) })).filter(({ all }) => all > 0)
  const lines = results.map(({ goal: { name, share, unit }, right, all }) => {
    const percent = ((100 * right) / all).toFixed(2)
    return `  ${name.padEnd(5)}${percent.padStart(6)} % of ${all} ${unit}, ${100 * share} % wanted${right < share * all ? ': missed' : ''}`
  })
  return { lines: ['goals', ...lines, ''], met: results.every(({ goal, right, all }) => right >= goal.share * all) }
}
