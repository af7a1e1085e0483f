import type { Product } from '../provider.ts'
import { described } from '../reply-json.ts'
import { type LegacyAccount, legacyCall, legacyItems } from './call.ts'
import { readLayout } from './layout.ts'
import { textItemsSchema } from './text-items.ts'

/** 通用印刷体识别: every line of text with its place, and no names at all. */
export function general(account: LegacyAccount): Product {
  return {
    request: (document) => legacyCall(account, '/ocr/general', document),
    normalize: (reply, document) =>
      readLayout('tencent-legacy/general', described('tencent-legacy', textItemsSchema, legacyItems(reply)), document),
  }
}
