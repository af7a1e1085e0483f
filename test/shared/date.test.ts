import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijingDay } from '../../shared/beijing-day.ts'
import { formatDate, isDate, isoDate } from '../../shared/date.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('isoDate', () => {
  it.each([
    ['2019年06月16日', '2019-06-16'],
    ['2019年6月1日', '2019-06-01'],
    ['2019 年 06 月 16 日', '2019-06-16'],
    ['２０１９年０６月１６日', '2019-06-16'],
    ['20190616', '2019-06-16'],
    ['2019-06-16', '2019-06-16'],
    ['2019/6/16', '2019-06-16'],
    ['2019.06.16', '2019-06-16'],
    ['2024-05-28 17:41:33', '2024-05-28'],
    ['2024-05-28T17:41:33', '2024-05-28'],
    ['2024-05-28T17:41:33.123', '2024-05-28'],
    ['2024-05-28T23:30:00+08:00', '2024-05-28'],
    ['2024-05-28T16:30:00Z', '2024-05-29'],
    ['2024年05月28日 17:41', '2024-05-28'],
    ['2024年05月28日17时41分33秒', '2024-05-28'],
    ['20240528174133', '2024-05-28'],
    ['2024-02-29', '2024-02-29'],
    [' 2019年06月16日 ', '2019-06-16'],
  ])('reads %s as %s', (printed, iso) => {
    expect(isoDate(printed)).toBe(iso)
  })

  it.each([
    '',
    '2019',
    '2019-06',
    '2023-02-29',
    '2024年02月30日',
    '20191301',
    '2019-00-10',
    '2019-6/16',
    '1019-06-16',
    '12/6/2019',
    '113/12/15',
    '2019年06月16日下载次数1',
    '2019-06-16 25:00',
    '2019-06-16 10:61',
    '24112000',
    '201906161',
    '٢٠١٩-٠٦-١٦',
  ])('refuses %j', (text) => {
    expect(isoDate(text)).toBeUndefined()
  })

  it('reads every day in each of its printed shapes', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const [year, month, day] = iso.split('-')
        const shapes = [formatDate(iso) ?? '', iso, `${year}${month}${day}`, `${year}/${Number(month)}/${Number(day)}`]
        expect(shapes.map(isoDate)).toEqual([iso, iso, iso, iso])
      }),
    )
  })

  it('answers any text with an existing day or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{8,14}$/)), (text) => {
        const day = isoDate(text)
        expect(day === undefined || isDate(day)).toBe(true)
      }),
    )
  })
})

describe('formatDate', () => {
  it('writes ISO days only', () => {
    expect(formatDate('2019-06-16')).toBe('2019年06月16日')
    expect(formatDate('2019-6-16')).toBeUndefined()
  })
})

describe('beijingDay', () => {
  it('is already tomorrow there when it is evening in Greenwich', () => {
    expect(beijingDay(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
    expect(beijingDay(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
  })
})
