import { expect, test } from 'vitest'
import { onlyRequestLines } from '../../../scripts/worker/only-request-lines.ts'

test('of what is printed while the worker runs only its lines of requests are passed on', () => {
  const lines: string[] = []
  const printing = { ...console }
  onlyRequestLines(printing, (line) => void lines.push(line))
  printing.log('env.TENCENT_SECRET_KEY ("Gu5t9x")')
  printing.warn('Unable to fetch')
  printing.log('{"requestId":"a","status":200}')
  expect(lines).toEqual(['{"requestId":"a","status":200}\n'])
})
