import { HttpClient, ocr as Ocr } from 'baidu-aip-sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng } from '../sample-pictures.ts'
import { type EmulatorServer, serve } from '../server.ts'

/** Baidu's own SDK as the client: what it accepts is what the vendor's users accept. */
const reply = { log_id: 1, words_result_num: 1, words_result: { InvoiceNum: '53125860' } }
const asked: string[] = []
let server: EmulatorServer
beforeAll(async () => {
  const { clouds } = createEmulator({ replies: { 'baidu/vat_invoice': reply } })
  server = await serve(clouds.baidu)
  HttpClient.setRequestInterceptor((options) => {
    asked.push(new URL(options.url).pathname)
    return { ...options, url: options.url.replace('https://aip.baidubce.com', server.origin) }
  })
})
afterAll(() => server.close())

const [right = { apiKey: '', secretKey: '' }] = sampleKeys.baidu
const picture = plainPng.toString('base64')

test('the right keys succeed, with one token for all calls', async () => {
  const client = new Ocr('1', right.apiKey, right.secretKey)
  expect(await client.vatInvoice(picture)).toEqual(reply)
  expect(await client.vatInvoice(picture, { verify_parameter: 'false' })).toEqual(reply)
  expect(asked).toEqual(['/oauth/2.0/token', ...Array(2).fill('/rest/2.0/ocr/v1/vat_invoice')])
})

test('an error comes out with its number', async () => {
  const client = new Ocr('1', right.apiKey, right.secretKey)
  expect(await client.vatInvoice(Buffer.from('GIF89a, and no picture').toString('base64'))).toMatchObject({
    error_code: 216201,
    error_msg: 'image format error',
  })
})

test('wrong keys open nothing', async () => {
  const client = new Ocr('1', right.apiKey, 'wrong')
  expect(await client.vatInvoice(picture)).toMatchObject({ error_code: 110 })
})
