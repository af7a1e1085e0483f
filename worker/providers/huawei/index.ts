import { signSdk } from '../../sign/sdk-hmac-sha256.ts'
import { endpoint } from '../endpoint.ts'
import type { Bindings, Cloud, Provider } from '../provider.ts'
import { quotaInvoice } from './quota-invoice.ts'
import { userToken } from './token.ts'

/** 华为云 OCR, by access key (AK/SK) or by a user of the identity service. */
export const huawei: Provider<'huawei'> = {
  id: 'huawei',
  hasKeys: (bindings) => Boolean(bindings.HUAWEI_PROJECT_ID && (hasAccessKey(bindings) || hasUser(bindings))),
  open: openHuawei,
}

const hasAccessKey = ({ HUAWEI_AK, HUAWEI_SK }: Bindings) => Boolean(HUAWEI_AK && HUAWEI_SK)
const hasUser = ({ HUAWEI_IAM_DOMAIN, HUAWEI_IAM_USER, HUAWEI_IAM_PASSWORD }: Bindings) =>
  Boolean(HUAWEI_IAM_DOMAIN && HUAWEI_IAM_USER && HUAWEI_IAM_PASSWORD)

function openHuawei(bindings: Bindings): Cloud<'huawei'> {
  const region = bindings.HUAWEI_REGION || 'cn-north-4'
  const domain = 'myhuaweicloud.com'
  const ocr = endpoint('HUAWEI_ENDPOINT', bindings.HUAWEI_ENDPOINT, `https://ocr.${region}.${domain}/`, domain)
  const iam = endpoint('HUAWEI_IAM_ENDPOINT', bindings.HUAWEI_IAM_ENDPOINT, `https://iam.${region}.${domain}/`, domain)
  const version = bindings.HUAWEI_API_VERSION === 'v1.0' ? 'v1.0' : 'v2'
  return {
    origins: [ocr.url.origin, iam.url.origin],
    emulated: ocr.emulated,
    ...(hasAccessKey(bindings) ? signedByKey(bindings) : signedByToken(bindings, region, iam.url.origin)),
    products: {
      'quota-invoice': quotaInvoice({
        origin: ocr.url.origin,
        projectId: bindings.HUAWEI_PROJECT_ID ?? '',
        version,
      }),
    },
  }
}

function signedByKey(bindings: Bindings): Pick<Cloud, 'sign'> {
  const { HUAWEI_AK: accessKey = '', HUAWEI_SK: secretKey = '', HUAWEI_SECURITY_TOKEN: token } = bindings
  return {
    sign: (request, inputs) =>
      signSdk(
        token ? { ...request, headers: { ...request.headers, 'x-security-token': token } } : request,
        { accessKey, secretKey },
        inputs,
      ),
  }
}

function signedByToken(bindings: Bindings, region: string, iam: string): Pick<Cloud, 'sign' | 'refused'> {
  const token = userToken({
    endpoint: iam,
    domain: bindings.HUAWEI_IAM_DOMAIN ?? '',
    user: bindings.HUAWEI_IAM_USER ?? '',
    password: bindings.HUAWEI_IAM_PASSWORD ?? '',
    region,
  })
  return {
    sign: async (request, context) => ({
      ...request,
      headers: { ...request.headers, 'x-auth-token': await token.get(context) },
      signed: true,
    }),
    refused: token.forget,
  }
}
