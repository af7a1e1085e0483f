import { expect, it } from 'vitest'
import chinese from '../../../extension/_locales/zh_CN/messages.json' with { type: 'json' }
import { localProblemCodes, ProblemError, toProblem } from '../../../extension/inbox/problem.ts'
import { CodedError } from '../../../extension/shell/coded-error.ts'
import { problemCodes } from '../../../shared/api/problem-codes.ts'

it.each([...problemCodes, ...localProblemCodes])('has words and a remedy for %s', (code) => {
  const key = code.replaceAll('-', '_')
  expect(chinese).toHaveProperty(`problem_${key}`)
  expect(chinese).toHaveProperty(`remedy_${key}`)
})

it('keeps a problem as it was thrown', () => {
  const problem = { code: 'quota', detail: '余额不足', retryable: false, requestId: 'r-1' }
  expect(toProblem(new ProblemError(problem))).toEqual(problem)
})

it('knows a full disk, whoever reports it', () => {
  expect(toProblem(new DOMException('full', 'QuotaExceededError'))).toEqual({ code: 'storage-full', retryable: true })
})

it('keeps the code of an error from another context, and calls the unforeseen internal', () => {
  expect(toProblem(new CodedError('capture-blocked', 'no'))).toMatchObject({ code: 'capture-blocked' })
  expect(toProblem(new TypeError('x is undefined'))).toEqual({
    code: 'internal',
    detail: 'x is undefined',
    retryable: true,
  })
})
