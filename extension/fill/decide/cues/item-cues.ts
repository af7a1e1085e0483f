import type { CueWords } from './cue-words.ts'

/** The lines of an invoice. */
export const itemCues: CueWords = {
  itemName: {
    货物及服务名称: 0.95,
    商品服务名称: 0.9,
    商品或服务名称: 0.9,
    货物或应税劳务服务名称: 1,
    货物或应税劳务名称: 1,
    货物或应税劳务: 0.9,
    货物名称: 0.85,
    商品名称: 0.7,
    服务名称: 0.6,
    货物或服务名称: 0.95,
    发票内容: 0.85,
    开票内容: 0.85,
    开票项目: 0.85,
    品名: 0.7,
    物料名称: 0.75,
    物资名称: 0.75,
    耗材名称: 0.75,
    'item name': 0.75,
    'goods or services': 0.8,
  },
  itemSpec: { spec: 0.85, 型号: 0.75, 规格型号: 1, 规格: 0.9, 型号规格: 0.9, specification: 0.9 },
  itemUnit: { 计量单位: 0.9, uom: 0.8 },
  itemQuantity: { 数量: 0.85, quantity: 0.9, qty: 0.9 },
  itemUnitPrice: { 无税单价: 0.97, 未税单价: 0.97, 单价: 0.9, 不含税单价: 0.97, 单价不含税: 0.97, 'unit price': 0.9 },
}
