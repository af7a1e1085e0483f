import { SettingsError } from '../../request/settings-error.ts'
import { isLoopback } from '../endpoint.ts'
import type { Bindings, Cloud, Provider } from '../provider.ts'
import { readInvoice } from './read-invoice.ts'

/** A vision model of the administrator's, by the OpenAI-compatible interface: a company's own Qwen-VL, GLM-V or the like. */
export const vision: Provider<'vision'> = {
  id: 'vision',
  hasKeys: ({ VISION_ENDPOINT, VISION_API_KEY, VISION_MODEL }) =>
    Boolean(VISION_ENDPOINT && VISION_API_KEY && VISION_MODEL),
  open: openVision,
}

function openVision({
  VISION_ENDPOINT = '',
  VISION_API_KEY: key,
  VISION_MODEL: model = '',
}: Bindings): Cloud<'vision'> {
  const url = URL.parse(VISION_ENDPOINT.replace(/\/*$/, '/'))
  const emulated = url !== null && isLoopback(url)
  if (!url || !(url.protocol === 'https:' || emulated))
    throw new SettingsError('VISION_ENDPOINT must be https, or loopback')
  return {
    origins: [url.origin],
    emulated,
    sign: async (request) => ({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${key}` },
      signed: true,
    }),
    products: { invoice: readInvoice(new URL('chat/completions', url).href, model) },
  }
}
