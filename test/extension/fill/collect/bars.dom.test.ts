import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

test.each(['查询', '查詢', '搜尋', '篩選', 'Search', '查询 Search', '搜尋/Query'])(
  'inputs above a button %s search a list and are left alone',
  async (word) => {
    layOut(`<div><label>发票号码<input></label><label>开票日期<input></label><button>${word}</button></div>
    <form><label>发票号码<input></label><button>提交</button></form>`)
    const { controls } = await collectFields()
    expect(controls.map(({ barred }) => barred)).toEqual(['search', 'search', undefined])
  },
)
