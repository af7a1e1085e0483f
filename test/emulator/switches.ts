/**
 * Choices the vendors do not document, or document differently over the years. `values` lists what a switch can be set
 * to; a switch without them takes any number. README.md and `npm run emulate -- --help` show this table.
 */
export const switchTable = {
  'tencent.header-case': {
    default: 'either',
    values: ['either', 'lower', 'as-sent'],
    about: 'Header values in the canonical request: the page lower-cases them, the SDKs do not.',
  },
  'tencent.unsigned-payload': {
    default: 'accept',
    values: ['accept', 'refuse'],
    about: 'X-TC-Content-SHA256: UNSIGNED-PAYLOAD, known to the SDKs and to no page.',
  },
  'tencent.scope-service': {
    default: 'ocr',
    values: ['ocr', 'any'],
    about: 'Service in the credential scope. SDKs take the first label of the endpoint: "127" for 127.0.0.1.',
  },
  'tencent.region': {
    default: 'optional',
    values: ['optional', 'required'],
    about: 'X-TC-Region absent: older pages require it, those of 2025-12 do not.',
  },
  'tencent.rate': {
    default: 'documented',
    values: ['documented', 'off'],
    about: 'Calls per calendar second and action: 10 VatInvoiceOCR, 5 the others.',
  },
  'tencent.base64-megabytes': {
    default: 10,
    about: 'Longest base64 text of a picture in MiB: 10 now, 7 on older pages.',
  },
  'tencent.unknown-picture': {
    default: 'no-text',
    values: ['no-text', 'ocr-failed', 'blur'],
    about: 'A picture that is none of the fixtures; actions without that code answer FailedOperation.OcrFailed.',
  },
} as const satisfies Record<string, Switch>

interface Switch {
  default: string | number
  values?: readonly string[]
  about: string
}

type Table = typeof switchTable
export type SwitchName = keyof Table
type ValueOf<S> = S extends { values: readonly (infer Value)[] } ? Value : number
export type Switches = { [Name in SwitchName]: ValueOf<Table[Name]> }

const defaults = Object.fromEntries(Object.entries(switchTable).map(([name, row]) => [name, row.default])) as Switches

/** All switches, the unnamed ones as documented. Throws on an unknown name or value. */
export function switchesWith(chosen: Readonly<Record<string, string | number | undefined>> = {}): Switches {
  const given = Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, checkedValue(name, value)] as const],
  )
  return { ...defaults, ...Object.fromEntries(given) }
}

function checkedValue(name: string, value: string | number): string | number {
  const row: Switch | undefined = Object.entries(switchTable).find(([known]) => known === name)?.[1]
  if (!row) throw new Error(`No such switch: ${name}. Known: ${Object.keys(switchTable).join(', ')}`)
  if (row.values) {
    if (row.values.includes(String(value))) return String(value)
    throw new Error(`${name} is one of ${row.values.join(', ')}, not ${value}`)
  }
  if (Number.isFinite(Number(value))) return Number(value)
  throw new Error(`${name} takes a number, not ${value}`)
}
