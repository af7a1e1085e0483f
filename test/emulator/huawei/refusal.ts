/** An error of Huawei Cloud: a real HTTP status, and code and message side by side in the body. */
export interface Refusal {
  status: number
  code: string
  message: string
  /** For the person who runs the emulator, never for the client. */
  explanation?: string
}

const iam = 'Incorrect IAM authentication information: '

/** Status and message by code. Only those of APIG are published with a status; AIS failures are shown as 400. */
const table: Readonly<Record<string, readonly [status: number, message: string]>> = {
  'APIG.0101': [404, 'The API does not exist or has not been published in the environment.'],
  'APIG.0201': [504, 'Backend timeout.'],
  'APIG.0301': [401, `${iam}x-auth-token not found`],
  'APIG.0307': [401, 'The token must be updated.'],
  'APIG.0308': [429, 'The throttling threshold has been reached'],
  'APIG.0310': [403, 'The project_id in the request does not match the project of the credentials.'],
  'ModelArts.0203': [401, 'Invalid token.'],
  'ModelArts.0212': [403, 'Invalid token: token does not contain project.'],
  'ModelArts.4101': [401, 'Token header cannot be empty.'],
  'ModelArts.4103': [401, 'Invalid Token header.'],
  'ModelArts.4104': [400, 'Invalid Request Content Length.'],
  'ModelArts.4105': [400, 'The JSON format of the input data is incorrect.'],
  'ModelArts.4106': [403, 'Invalid authorization request.'],
  'ModelArts.4203': [403, 'Access denied!'],
  'ModelArts.4204': [403, 'Access api error! Not subscribe this api.'],
  'ModelArts.4401': [429, 'Max concurrency error.'],
  'ModelArts.4402': [504, 'Backend timeout.'],
  'ModelArts.4403': [503, 'Backend unavailable.'],
  'ModelArts.4601': [400, 'The URL is not allowed.'],
  'ModelArts.4603': [400, 'Obtaining the file from the URL failed.'],
  'ModelArts.4702': [400, 'OBS agency error.'],
  'ModelArts.4703': [400, 'OBS url invalid.'],
  'ModelArts.4704': [400, 'Obtaining the file from OBS failed.'],
  'ModelArts.4705': [400, 'OBS file oversized.'],
  'ModelArts.4706': [400, 'OBS file does not exist.'],
  'ModelArts.6201': [403, 'Account frozen.'],
  'AIS.0101': [400, 'The input parameter is invalid.'],
  'AIS.0102': [400, 'The image format is not supported.'],
  'AIS.0103': [400, 'The image size does not meet the requirements.'],
  'AIS.0104': [400, 'The image is not supported or the image quality is poor.'],
  'AIS.0105': [400, 'Recognition failed.'],
  'AIS.0118': [400, 'Service request error.'],
}

export const refusalCodes: readonly string[] = Object.keys(table)

export function refusal(code: string, changes: Partial<Refusal> = {}): Refusal {
  const [status, message] = table[code] ?? [400, code]
  return { status, code, message, ...changes }
}

/** The gateway's one code for credentials; the text says what is wrong with them. */
export const unauthenticated = (reason: string): Refusal => refusal('APIG.0301', { message: iam + reason })
