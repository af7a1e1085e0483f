import type { FieldName } from '../invoice.ts'
import { labelTable } from './labels.ts'

export const passengerFields = [
  'passengerName',
  'passengerIdNumber',
  'travelDate',
  'departure',
  'destination',
  'seatClass',
  'vehicleKind',
] as const satisfies FieldName[]
export const cargoFields = ['vehicleKind', 'plateNumber', 'departure', 'destination', 'cargo'] as const

export type Head = (typeof passengerFields)[number] | (typeof cargoFields)[number] | 'other'

/** Heads of the small table some invoices have below their lines that are read: who travelled, what was carried. */
export const heads = labelTable<Head>([
  { key: 'passengerName', words: '出行人|旅客姓名' },
  { key: 'passengerIdNumber', words: '有效身份证件号码?' },
  { key: 'travelDate', words: '出行日期' },
  { key: 'departure', words: '出发地|起运地' },
  { key: 'destination', words: '到达地' },
  { key: 'seatClass', words: '等级' },
  { key: 'vehicleKind', words: '交通工具类型|运输工具种类' },
  { key: 'plateNumber', words: '运输工具牌号' },
  { key: 'cargo', words: '运输货物名称' },
  { key: 'other', words: '不动产地址|租赁期起止|跨地\\(市\\)标志|产权证书/?不动产权证号|面积单位' },
])
