import { describe, expect, test } from 'vitest'
import { quotaInvoice } from '../../../../worker/providers/huawei/quota-invoice.ts'

const account = { origin: 'https://ocr.cn-north-4.myhuaweicloud.com', projectId: 'p1', version: 'v2' as const }
const png = { byteLength: 3, mediaType: 'image/png' as const }
const read = (body: object, status = 200) =>
  quotaInvoice(account).normalize({ status, contentType: 'application/json', body: JSON.stringify(body) }, png)
const result = { amount: '￥50.00', code: '144031901111', location: '广东省深圳市', number: '91234561' }

describe('a quota invoice', () => {
  test.each([
    ['伍拾元整', '50.00'],
    ['贰佰圆', '200.00'],
  ])('whose amount is printed in words only (%s) costs its figure', (amount, totalAmount) => {
    const [recognition] = read({ result: { ...result, amount } })
    expect(recognition?.invoice).toMatchObject({ totalAmount })
  })

  test('is read with the vendor’s confidence', () => {
    const confidence = { amount: 0.9971, code: 0.9908, location: 0.9706, number: 0.9943 }
    const [recognition] = read({ result: { ...result, confidence } })
    expect(recognition?.invoice).toEqual({
      invoiceType: 'quota',
      invoiceCode: '144031901111',
      invoiceNumber: '91234561',
      totalAmount: '50.00',
      province: '广东省',
      city: '深圳市',
      items: [],
    })
    expect(recognition?.evidence).toMatchObject({
      totalAmount: { confidence: 0.9971, raw: '￥50.00' },
      invoiceCode: { confidence: 0.9908 },
      city: { confidence: 0.9706 },
    })
  })

  test('keeps a number as it is masked', () => {
    expect(read({ result: { ...result, number: '91XXXX61' } })[0]?.invoice.invoiceNumber).toBe('91XXXX61')
  })

  test.each([
    ['北京市', { province: '北京市' }],
    ['内蒙古自治区呼和浩特市', { province: '内蒙古自治区', city: '呼和浩特市' }],
    ['深圳市', { city: '深圳市' }],
    ['广东', { province: '广东' }],
    ['', {}],
  ])('of %s stands for %j', (location, expected) => {
    const { province, city } = read({ result: { ...result, location } })[0]?.invoice ?? {}
    expect({ ...(province && { province }), ...(city && { city }) }).toEqual(expected)
  })

  test('is asked for at either address', () => {
    const { url } = quotaInvoice(account).request(png)
    expect(url).toBe('https://ocr.cn-north-4.myhuaweicloud.com/v2/p1/ocr/quota-invoice')
    expect(quotaInvoice({ ...account, version: 'v1.0' }).request(png).url).toMatch(/\.com\/v1\.0\/ocr\/quota-invoice$/)
  })
})

describe('a failure', () => {
  test.each([
    ['document', 400, 'AIS.0101 AIS.0102 AIS.0103 AIS.0104 AIS.0122 ModelArts.4104 ModelArts.4601 ModelArts.4706'],
    ['no-invoice', 400, 'AIS.0105 AIS.0120'],
    [
      'credentials',
      401,
      'APIG.0301 APIGW.0301 APIG.0303 APIG.0307 APIG.0310 ModelArts.0203 ModelArts.0212 ModelArts.4101',
    ],
    ['quota', 403, 'ModelArts.4106 ModelArts.4204 ModelArts.6201'],
    ['unexpected', 404, 'APIG.0101 ModelArts.4105'],
  ])('is %s with status %i, not to be tried again, for %s', (code, status, vendorCodes) => {
    for (const error_code of vendorCodes.split(' '))
      expect(() => read({ error_code, error_msg: '' }, status)).toThrow(
        expect.objectContaining({ code, retryable: false, vendorCode: error_code }),
      )
  })

  test.each([
    ['rate', 429, 'APIG.0308 APIGW.0308 ModelArts.4401'],
    ['unavailable', 500, 'AIS.0118 APIG.0601 APIG.0613 ModelArts.4302 ModelArts.4402 ModelArts.4403'],
  ])('is %s with status %i, worth another try, for %s', (code, status, vendorCodes) => {
    for (const error_code of vendorCodes.split(' '))
      expect(() => read({ error_code }, status)).toThrow(expect.objectContaining({ code, retryable: true }))
  })

  test.each([
    [413, 'document'],
    [504, 'unavailable'],
    [502, 'unavailable'],
    [400, 'unexpected'],
  ])('of the gateway with its number for everything means with status %i: %s', (status, code) => {
    expect(() => read({ error_code: 'APIG.0201' }, status)).toThrow(expect.objectContaining({ code }))
  })

  test('nested under the result, as one sister page has it, is read, too', () => {
    expect(() => read({ result: { error_code: 'AIS.0104', error_msg: '' } }, 400)).toThrow(
      expect.objectContaining({ code: 'document', vendorCode: 'AIS.0104' }),
    )
  })
})
