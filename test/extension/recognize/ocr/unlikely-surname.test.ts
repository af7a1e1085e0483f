import { expect, test } from 'vitest'
import { hasUnlikelySurname } from '../../../../extension/recognize/ocr/unlikely-surname.ts'

test.each(['钱多多', '逯晓蓉', '昝一苇', '欧阳砚秋', '亓官明月', '令狐青', '庹思颖'])(
  '%s is a name as people have it',
  (name) => {
    expect(hasUnlikelySurname(name)).toBe(false)
  },
)

test.each(['绿晓蓉', '答一苇', '元官明月', '度思颖', '全海', '优阿诺', '斜立群', '三'])(
  '%s may be another name, misread',
  (name) => {
    expect(hasUnlikelySurname(name)).toBe(true)
  },
)

test.each(['系统管理员', '自助开票', '样例出行', '个人', '云岫样例商贸有限公司', 'Jane Doe'])(
  '%s is nobody’s',
  (name) => {
    expect(hasUnlikelySurname(name)).toBe(false)
  },
)
