import { expect, test } from 'vitest'
import { redOriginalOf } from '../../shared/red-original.ts'

test.each([
  ['对应正数发票代码:033002294918 号码:00758161', { redOriginalCode: '033002294918', redOriginalNumber: '00758161' }],
  ['对应正数发票代码：0330022949号码：00758161 退货', { redOriginalCode: '0330022949', redOriginalNumber: '00758161' }],
  ['被红冲蓝字数电发票号码：24322215125046730097', { redOriginalNumber: '24322215125046730097' }],
  ['开具红字 被红冲蓝字数电票号码:24322215125046730097 ', { redOriginalNumber: '24322215125046730097' }],
  [
    '被红冲蓝字发票代码:033002000211 被红冲蓝字发票号码:83089647 红字发票信息确认单编号：33010626031001234567',
    { redOriginalCode: '033002000211', redOriginalNumber: '83089647' },
  ],
  ['订单号码:00758161', {}],
  ['', {}],
])('a remark %j names %j', (remark, original) => {
  expect(redOriginalOf(remark)).toEqual(original)
})
