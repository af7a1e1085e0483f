import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import { megabytes } from '../megabytes.ts'
import { actions, retiredActions, version } from './actions.ts'
import type { Call } from './call.ts'
import { missingParameter, type Refusal, refusal, wrongType } from './refusal.ts'

type Step = Check<Call, Refusal>

const postLimit = megabytes(10)
const getLimit = 32 * 1024

export const checkMethod: Step = ({ exchange }) =>
  ['GET', 'POST'].includes(exchange.method) ? undefined : refusal('UnsupportedProtocol')

export const checkRequestSize =
  ({ switches }: CloudSettings): Step =>
  ({ exchange }) => {
    const isTooLarge =
      exchange.method === 'GET' ? exchange.url.search.length > getLimit : exchange.body.length > postLimit
    const status = Number(switches['tencent.too-large-status'])
    return isTooLarge ? { ...refusal('RequestSizeLimitExceeded'), status } : undefined
  }

export const checkTimestampPresent: Step = ({ timestamp }) => (timestamp ? undefined : missingParameter('Timestamp'))

export const checkTimestampType: Step = ({ timestamp }) =>
  /^\d{1,15}$/.test(timestamp ?? '') ? undefined : wrongType('Timestamp')

export const checkAction: Step = ({ actionName }) => {
  if (!actionName) return missingParameter('Action')
  const isKnown = Object.hasOwn(actions, actionName) || retiredActions.includes(actionName)
  return isKnown ? undefined : refusal('InvalidAction')
}

export const checkVersion: Step = (call) => {
  if (!call.version) return missingParameter('Version')
  return call.version === version ? undefined : refusal('NoSuchVersion')
}

export const checkOnline: Step = ({ actionName }) =>
  retiredActions.includes(actionName ?? '') ? refusal('ActionOffline') : undefined
