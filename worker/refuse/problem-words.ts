import type { ProblemCode } from '../../shared/api/problem-codes.ts'

export type Language = 'zh' | 'en'
/** [what happened, what to do about it] */
type Words = Record<Language, readonly [string, string]>

/** Every problem in the caller's words. Written for the person in front of the panel, who can rarely see the keys. */
export const problemWords: Record<ProblemCode, Words> = {
  credentials: {
    zh: ['云端识别服务拒绝了密钥', '请管理员检查识别服务的密钥、权限和服务器时间。'],
    en: ['The cloud refused the keys', 'Ask the administrator to check the keys, their permissions and the clock.'],
  },
  quota: {
    zh: ['云端识别额度不可用', '额度用完、欠费或尚未开通，请管理员到云控制台处理。'],
    en: ['The cloud account is out of calls', 'The administrator must open the service, pay, or buy more calls.'],
  },
  rate: {
    zh: ['识别请求太频繁', '请过几秒再试。'],
    en: ['The cloud is being called too often', 'Try again in a few seconds.'],
  },
  document: {
    zh: ['云端无法读取这个文件', '图片可能损坏、模糊，或尺寸不合要求，请换一张更清晰的。'],
    en: ['The cloud cannot read this file', 'It may be damaged, blurred, too small or too large: try a clearer one.'],
  },
  'no-invoice': {
    zh: ['没有在图片中找到发票', '请确认画面中有完整的发票，或手动填写。'],
    en: ['No invoice was found in the picture', 'Make sure the whole invoice is in view, or type it in.'],
  },
  unavailable: {
    zh: ['识别服务没有应答', '请稍后重试；图片已经保留。'],
    en: ['The service did not answer', 'Try again in a while; the picture is kept.'],
  },
  unexpected: {
    zh: ['云端返回了无法理解的结果', '请把请求编号告诉管理员。'],
    en: ['The cloud answered something unexpected', 'Tell the administrator the request id.'],
  },
  unauthorized: {
    zh: ['访问令牌无效', '请在设置中填写管理员发给你的令牌；它可能已过期或被撤销。'],
    en: [
      'The access token is not valid',
      'Enter the token your administrator gave you; it may have expired or been revoked.',
    ],
  },
  'too-large': {
    zh: ['文件太大', '请压缩图片，或只截取发票部分。'],
    en: ['The file is too large', 'Compress the picture or cut out the invoice.'],
  },
  'unsupported-type': {
    zh: ['不支持这种文件', '请使用 PNG、JPEG 图片或 PDF 文件。'],
    en: ['This type of file is not supported', 'Use a PNG or JPEG picture, or a PDF.'],
  },
  'daily-limit': {
    zh: ['今天的识别次数已用完', '明天再试，或请管理员提高每日上限。'],
    en: ["Today's calls are used up", 'Try again tomorrow, or ask the administrator for more.'],
  },
  budget: {
    zh: ['云端识别的预算已用完', '请管理员提高预算上限，或等到下一天、下个月。'],
    en: ['The budget for recognition is used up', 'The administrator can raise it; it renews by day and month.'],
  },
  'too-many-attempts': {
    zh: ['令牌错误次数太多', '请一分钟后再试，并核对设置中的令牌。'],
    en: ['Too many wrong tokens', 'Wait a minute, and check the token in the settings.'],
  },
  busy: {
    zh: ['同时识别的发票太多', '请等前面的识别完成后再试。'],
    en: ['Too many invoices at once', 'Wait until the others are done.'],
  },
  timeout: {
    zh: ['识别超时', '请重试；图片已经保留。'],
    en: ['The recognition took too long', 'Try again; the picture is kept.'],
  },
  'not-configured': {
    zh: ['识别服务尚未配置', '请管理员先设置云端识别的密钥。'],
    en: ['No recognition service is set up', 'Ask the administrator to set the keys of a cloud.'],
  },
  'bad-request': {
    zh: ['请求不完整', '文件没有传完或参数有误，请重试。'],
    en: ['The request is incomplete', 'The file did not arrive whole, or a parameter is wrong: try again.'],
  },
  'not-found': {
    zh: ['没有这个地址', '请检查设置中的服务地址。'],
    en: ['There is nothing at this address', 'Check the address of the service in the settings.'],
  },
  'method-not-allowed': {
    zh: ['这个地址不能这样调用', '请检查扩展与服务的版本是否一致。'],
    en: ['This address cannot be called so', 'Check that the extension and the service are of the same version.'],
  },
  internal: {
    zh: ['识别服务内部出错', '请把请求编号告诉管理员。'],
    en: ['The service failed', 'Tell the administrator the request id.'],
  },
}

/** The caller's language by its Accept-Language header; Chinese where it asks for neither of ours. */
export function languageOf(header: string | null | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => /^\s*([a-z]{2})[\w-]*(?:\s*;\s*q=([\d.]+))?/i.exec(range))
    .flatMap((range) => (range ? [{ language: range[1]?.toLowerCase(), weight: Number(range[2] ?? 1) }] : []))
    .toSorted((first, second) => second.weight - first.weight)
    .find(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'))
  return wanted?.language === 'en' ? 'en' : 'zh'
}
