import { cueTable } from './read-cues.ts'
import { head, machine, plate } from './shared-cues.ts'

/** A person's id number, or the code of an organization. */
const idNumber = /(?:^|\s)([\dX*]{15,18}|[\dA-Z]{8}-?[\dX])$/

/** 机动车销售统一发票 */
export const vehicleCues = cueTable([
  ...head,
  {
    field: 'buyerName',
    words: '购买方名称(?:及(?:身份证(?:号码)?)?)?|购货单位\\(人\\)|购买方|购货人',
    with: { field: 'buyerIdNumber', form: idNumber },
  },
  { field: 'buyerIdNumber', words: '(?:及)?身份证号码/?(?:组织机构代码)?|(?:号码)?/?组织机构代码', form: idNumber },
  { field: 'vehicleKind', words: '车辆类型' },
  { field: 'vehicleModel', words: '厂牌型号' },
  { field: 'vehicleOrigin', words: '产地' },
  { field: 'certificateNumber', words: '合格证号' },
  { field: 'importCertificateNumber', words: '进口证明书号' },
  { field: 'inspectionNumber', words: '商检单号' },
  { field: 'engineNumber', words: '发动机号码?' },
  { field: 'vin', words: '车辆识别(?:代号|代码)/?(?:车架号码?)?|/?车架号码?', form: /[A-HJ-NPR-Z\d]{17}/ },
  { field: 'totalAmountInWords', words: '价税合计(?:\\(大写\\))?' },
  { field: 'amountExcludingTax', words: '不含税价(?:小写|\\(小写\\))?' },
  { field: 'totalAmount', words: '\\(?小写\\)?' },
  { field: 'sellerName', words: '(?:销货单位|销售方)名称' },
  { field: 'taxRate', words: '增值税税率(?:或征收率)?|或?征收率' },
  { field: 'taxAmount', words: '增值税(?:税额)?(?!税率|专用|普通|电子)|税额' },
  { field: 'taxAuthorityCode', words: '主管税务机关代码', form: /[\dA-Z]{9,11}/ },
  {
    field: 'taxAuthority',
    words: '主管税务(?:机关)?(?:及代码)?|机关及代码',
    form: /[^\dA-Z\s]{4,}/,
    with: { field: 'taxAuthorityCode', form: /[\dA-Z]{9,11}/ },
  },
  { field: 'tonnage', words: '吨位', form: /\d[\d.]*/ },
  { field: 'seats', words: '限乘人数', form: /\d{1,3}/ },
  { field: 'drawer', words: '开票人' },
  { field: 'remark', words: '备注' },
  ...machine,
  {
    field: 'partyTaxId',
    words: '(?:统一社会信用代码/?)?纳税人(?:识别号)?(?:/?身份证明号码)?|统一社会信用代码|识别号',
  },
  { field: 'partyAddress', words: '地址' },
  { field: 'partyPhone', words: '电话' },
  { field: 'partyBank', words: '开户银行' },
  { field: 'partyAccount', words: '账号' },
])

/** 二手车销售统一发票 */
export const usedCarCues = cueTable([
  ...head,
  ...machine,
  { field: 'buyerName', words: '买方单位/?个人(?!住址)' },
  { field: 'sellerName', words: '卖方单位/?个人(?!住址)' },
  { field: 'partyTaxId', words: '单位代码/?身份证号码' },
  { field: 'partyAddress', words: '[买卖]方单位/?个人住址' },
  { field: 'partyPhone', words: '电话' },
  { field: 'plateNumber', words: '车牌照号', form: plate },
  { field: 'registrationNumber', words: '登记证号' },
  { field: 'vehicleKind', words: '车辆类型' },
  { field: 'vin', words: '车架号/?(?:车辆识别代码)?|车辆识别代[号码]', form: /[A-HJ-NPR-Z\d]{17}/ },
  { field: 'vehicleModel', words: '厂牌型号' },
  { field: 'totalAmountInWords', words: '车价合计(?:\\(大写\\))?' },
  { field: 'totalAmount', words: '\\(?小写\\)?' },
  { field: 'marketName', words: '二手车市场' },
  { field: 'drawer', words: '开票人' },
  { field: 'remark', words: '备注' },
])
