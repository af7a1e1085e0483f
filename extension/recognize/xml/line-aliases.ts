import type { InvoiceItem } from '../../../shared/invoice.ts'
import { aliasMap } from './alias-map.ts'

/** One line of goods or services. */
const lineWords: Partial<Record<keyof InvoiceItem, string>> = {
  name: 'ItemName GoodsInfo/Item eInvoice/Item NameOfTaxableGoodsOrServices XMMC SPMC HWMC HWHYSLWFWMC FWMC 货物或应税劳务服务名称 货物或应税劳务名称 项目名称 商品名称',
  spec: 'SpecMod Specification GGXH GG XH 规格型号',
  unit: 'MeaUnits MeasurementDimension UnitOfGoodsOrServices DW JLDW 单位 计量单位',
  quantity: 'Quantity QuantityOfGoodsOrServices SPSL XMSL 数量',
  unitPrice: 'UnPrice GoodsInfo/Price eInvoice/Price UnitPriceOfGoodsOrServices DJ XMDJ SPDJ 单价',
  amount: 'IssuItemInformation/Amount GoodsInfo/Amount eInvoice/Amount AmountExcludingTax JE XMJE SPJE 金额',
  taxRate: 'TaxRate TaxScheme SLV SLZSL 税率 税率征收率',
  taxAmount: 'ComTaxAm GoodsInfo/TaxAmount TaxAmount SE 税额',
  taxClassCode: 'TaxClassificationCode SPBM SSFLBM SPHFWSSFLHBBM 税收分类编码 商品编码',
  constructionPlace: 'PlaceOfBuildingService JZFWFSD 建筑服务发生地',
  constructionName: 'BuildingServiceName BuildingProject JZXMMC 建筑项目名称',
}

/** Alias → part of a line. `SL` is left out: it is quantity in some dialects and rate in others. */
export const lineAliases = aliasMap(lineWords)
