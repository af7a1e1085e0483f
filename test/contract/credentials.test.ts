import { expect, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { bindings, picture, post } from '../worker/request.ts'

/** The emulator stands behind every fetch of these tests; it checks signatures with code of its own. */
const app = createApp({ fetch: (...sent) => fetch(...sent), now: Date.now })
const code = async (env: object, body: BodyInit = picture) =>
  (await app.request('/v1/recognize', post(body), env)).json<{ code: string; vendorCode: string }>()

test('our signature passes, so that what the vendor refuses is the picture', async () => {
  expect(await code(bindings)).toMatchObject({ vendorCode: expect.stringMatching(/^FailedOperation\./) })
})

test('a wrong key is refused as credentials', async () => {
  expect(await code({ ...bindings, TENCENT_SECRET_KEY: 'wrong' })).toMatchObject({
    code: 'credentials',
    vendorCode: 'AuthFailure.SignatureFailure',
  })
})

test('an unknown key id is refused as credentials', async () => {
  expect(await code({ ...bindings, TENCENT_SECRET_ID: 'AKIDunknown' })).toMatchObject({ code: 'credentials' })
})

test('temporary keys pass with their token and are refused without', async () => {
  const temporary = {
    ...bindings,
    TENCENT_SECRET_ID: 'AKIDtemporaryTemporaryTemporaEXAMPLE',
    TENCENT_SECRET_KEY: 'temporarySecretKeyOnlyForEXAMPLE',
  }
  const refused = { code: 'credentials', vendorCode: 'AuthFailure.TokenFailure' }
  expect(await code(temporary)).toMatchObject(refused)
  expect(await code({ ...temporary, TENCENT_TOKEN: 'EXAMPLE-temporary-token' })).not.toMatchObject(refused)
})
