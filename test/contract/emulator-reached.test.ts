import { expect, test } from 'vitest'

test('a call to a cloud’s own address is answered by the emulator, never by the internet', async () => {
  const response = await fetch('https://ocr.tencentcloudapi.com/', { method: 'POST', body: '{}' })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'MissingParameter' } } })
})

test('any other address is refused', async () => {
  const response = await fetch('https://example.com/')
  expect([response.status, await response.text()]).toEqual([502, 'No emulated cloud at example.com'])
})

test('a header asks for a fault in this one request', async () => {
  const headers = { 'x-emulator-fault': 'http503' }
  const response = await fetch('https://ocr.tencentcloudapi.com/', { method: 'POST', headers, body: '{}' })
  expect(response.status).toBe(503)
})
