/** An error of recognition.image.myqcloud.com. Which code goes with which HTTP status no page says. */
export interface Refusal {
  status: number
  code: number
  message: string
  /** For the person who runs the emulator, never for the client. */
  explanation?: string
}

/** Status and message by code; the negative ones carry the symbolic names of sister pages. */
const table: Readonly<Record<string, readonly [status: number, message: string]>> = {
  3: [200, 'account abnormal,errorno is:2'],
  4: [401, 'signature is empty'],
  5: [401, 'signature string error'],
  6: [403, 'appid or bucket in signature does not match target'],
  9: [401, 'signature expired'],
  10: [401, 'appid does not exist'],
  11: [401, 'secretid does not exist'],
  12: [401, 'appid and secretid do not match'],
  13: [403, 'replay attack'],
  14: [403, 'signature check failed'],
  15: [200, 'operation too frequent'],
  16: [200, 'bucket does not exist'],
  21: [400, 'invalid parameter'],
  23: [413, 'request body too large'],
  24: [200, 'no permission'],
  25: [200, 'resource used up'],
  107: [502, 'auth service internal error'],
  108: [503, 'auth service unavailable'],
  213: [500, 'internal error'],
  '-1102': [200, 'SDK_IMAGE_DECODE_FAILED'],
  '-1300': [200, 'ERROR_IMAGE_EMPTY'],
  '-1301': [200, 'ERROR_PARAMETER_EMPTY'],
  '-1304': [200, 'ERROR_PARAMETER_TOO_LONG'],
  '-1308': [200, 'ERROR_IMAGE_DOWNLOAD_FAILED'],
  '-5208': [200, 'OCR_SERVER_INTERN_ERROR'],
  '-9003': [200, 'OCR_RECOG_FAILED'],
  '-9018': [200, 'OCR_INVOICE_RECOG_FAILED'],
  '-9021': [200, 'NO_TEXT_DETECTED'],
}

export const refusalCodes: readonly string[] = Object.keys(table)

/** The refusal of a code with the usual status, or another where the order of checks gives it one. */
export function refusal(code: number, status?: number): Refusal {
  const [usual, message] = table[code] ?? [200, '']
  return { status: status ?? usual, code, message }
}
