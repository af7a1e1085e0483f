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
  'tencent.clock-boundary': {
    default: 'pass',
    values: ['pass', 'refuse'],
    about: 'A timestamp exactly 300 s away.',
  },
  'tencent.expiry': {
    default: 'before-signature',
    values: ['before-signature', 'after-signature'],
    about: 'Whether the clock is looked at before key and signature.',
  },
  'tencent.too-large-status': {
    default: '200',
    values: ['200', '413'],
    about: 'HTTP status of a request over 10 MB: the service’s, or a gateway’s in front of it.',
  },
  'tencent.scope-service': {
    default: 'by-host',
    values: ['by-host', 'ocr', 'any'],
    about: 'Service in the credential scope. SDKs take the first label of the endpoint: on loopback that passes, too.',
  },
  'tencent.region': {
    default: 'optional',
    values: ['optional', 'required'],
    about: 'X-TC-Region absent: older pages require it, those of 2025-12 do not.',
  },
  'tencent.rate': {
    default: 'documented',
    values: ['documented', 'off'],
    about: 'Calls per calendar second and action: 10 VatInvoiceOCR, 20 VatInvoiceVerifyNew, 5 the others.',
  },
  'baidu.rate': {
    default: 0,
    about: 'Calls of one service per calendar second; 0 for any number, since it is what an account has bought.',
  },
  'tencent.base64-megabytes': {
    default: 10,
    about: 'Longest base64 text of a picture in MiB: 10 now, 7 on older pages.',
  },
  'tencent.no-picture': {
    default: 'by-action',
    values: ['by-action', 'MissingParameter'],
    about: 'No picture at all: FailedOperation.EmptyImageError where the action has it, else a value error.',
  },
  'tencent.undecodable': {
    default: 'FailedOperation.ImageDecodeFailed',
    values: ['FailedOperation.ImageDecodeFailed', 'InvalidParameter.EngineImageDecodeFailed'],
    about: 'A picture that cannot be decoded; only VatInvoiceOCR has the second code.',
  },
  'tencent.unknown-picture': {
    default: 'no-text',
    values: ['no-text', 'ocr-failed', 'blur'],
    about: 'A picture that is none of the fixtures; actions without that code answer FailedOperation.OcrFailed.',
  },
  'legacy.error-status': {
    default: 'paired',
    values: ['paired', '200'],
    about: 'HTTP status of an error with a code: one that fits it from the table of statuses, or always 200.',
  },
  'legacy.not-found': {
    default: '404',
    values: ['404', '424'],
    about: 'HTTP status for an unknown path or method; the table has both and explains neither.',
  },
  'legacy.invoice-megabytes': { default: 6, about: 'Largest body of /ocr/invoice in MiB: 6 in the table, 4 in 2021.' },
  'legacy.bucket': {
    default: 'ignore',
    values: ['ignore', 'check'],
    about: 'An unknown bucket: the live service is said to take any text.',
  },
  'legacy.rate-per-second': {
    default: 0,
    about: 'Calls per calendar second and SecretId; no page gives one, 0 is none.',
  },
  'legacy.invoice-shape': {
    default: 'fields',
    values: ['fields', 'words', 'words-at-root'],
    about: 'Reply of /ocr/invoice: with field names (2021), words under data (its table) or at the top (its example).',
  },
  'legacy.no-text': {
    default: '-9021',
    values: ['-9021', '-9003'],
    about: '/ocr/general on a picture that is none of the fixtures: -9021 came with a later page.',
  },
  'huawei.gateway-prefix': {
    default: 'APIG',
    values: ['APIG', 'APIGW'],
    about: 'Prefix of the gateway’s codes; shared gateways say APIGW.',
  },
  'huawei.regions': {
    default: 'cn-north-4',
    values: ['cn-north-4', 'any'],
    about: 'Regions whose host has the API; only asked of hosts under myhuaweicloud.com.',
  },
  'huawei.no-credentials': {
    default: 'APIG.0301',
    values: ['APIG.0301', 'ModelArts.4101'],
    about: 'Neither Authorization nor X-Auth-Token: the gateway’s or the platform’s code.',
  },
  'huawei.v1': {
    default: 'answers',
    values: ['answers', 'gone'],
    about: 'Whether /v1.0/ still answers; every page moved to v2 in 2020-12.',
  },
  'huawei.unsigned-payload': {
    default: 'accept',
    values: ['accept', 'refuse'],
    about: 'X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD, documented for the gateway, not for this service.',
  },
  'huawei.clock-boundary': {
    default: 'pass',
    values: ['pass', 'refuse'],
    about: 'A date exactly 15 minutes away.',
  },
  'huawei.throttle': {
    default: 'after-credentials',
    values: ['after-credentials', 'before-credentials'],
    about: 'Whether calls with wrong credentials meet the rate first.',
  },
  'huawei.lock-after': { default: 5, about: 'Failures in a row that lock an AK for five minutes; 0 never locks.' },
  'huawei.rate-per-minute': { default: 60, about: 'Calls per calendar minute and account; not published, 0 is none.' },
  'huawei.foreign-project': {
    default: 'APIG.0310',
    values: ['APIG.0310', 'ModelArts.4203'],
    about: 'Code for a project_id that is not the account’s.',
  },
  'huawei.base64-megabytes': { default: 10, about: 'Longest base64 text under v2 in MiB; v1.0 always takes 12.' },
  'huawei.longest-side': { default: 8192, about: 'Longest side in pixels: 8192 in 2025, 4096 before.' },
  'huawei.v1-both': {
    default: 'refuse',
    values: ['refuse', 'url'],
    about: 'v1.0 with image and url both: the old page says only "one of two".',
  },
  'huawei.platform-status': {
    default: '403',
    values: ['400', '403'],
    about: 'HTTP status of ModelArts codes about the account (4106, 4203, 4204, 6201).',
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
