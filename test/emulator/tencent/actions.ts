import type { PictureType } from '../picture-type.ts'

export type ParameterType = 'string' | 'boolean' | 'integer' | 'integers'

/** What one action takes. */
export interface Action {
  parameters: Readonly<Record<string, ParameterType>>
  ratePerSecond: number
  regions: readonly string[]
}

/** How an action that reads pictures differs from its neighbours. */
export interface PictureAction extends Action {
  types: readonly PictureType[]
  /** The flag that lets PDF in, and what it is when left out. */
  pdfFlag: { name: string; default: boolean }
  /** Shortest and longest side in pixels; undefined where the page gives none. */
  sides?: { minimum: number; maximum: number }
  /** Code for a call with no picture at all, which no page documents. */
  noPicture: string
  /** Codes that only some actions have. */
  has: readonly string[]
}

const imageParameters = { ImageBase64: 'string', ImageUrl: 'string' } as const
const pageParameters = { IsPdf: 'boolean', PdfPageNumber: 'integer' } as const
const mainland = ['ap-beijing', 'ap-guangzhou', 'ap-hongkong', 'ap-shanghai']
const valueLimit = 'InvalidParameterValue.InvalidParameterValueLimit'

/** The actions of version 2018-11-19 that read pictures and are emulated. */
export const pictureActions: Readonly<Record<string, PictureAction>> = {
  VatInvoiceOCR: {
    parameters: { ...imageParameters, ...pageParameters },
    ratePerSecond: 10,
    regions: [...mainland, 'na-toronto'],
    types: ['png', 'jpeg', 'pdf'],
    pdfFlag: { name: 'IsPdf', default: false },
    sides: { minimum: 20, maximum: 10_000 },
    noPicture: 'FailedOperation.EmptyImageError',
    has: ['FailedOperation.ImageNoText', 'FailedOperation.ImageBlur', 'InvalidParameter.EngineImageDecodeFailed'],
  },
  CarInvoiceOCR: {
    parameters: { ...imageParameters, ...pageParameters },
    ratePerSecond: 5,
    regions: mainland,
    types: ['png', 'jpeg', 'pdf'],
    pdfFlag: { name: 'IsPdf', default: true },
    noPicture: valueLimit,
    has: [],
  },
  RecognizeGeneralInvoice: {
    parameters: {
      ...imageParameters,
      Types: 'integers',
      EnableOther: 'boolean',
      EnablePdf: 'boolean',
      PdfPageNumber: 'integer',
      EnableMultiplePage: 'boolean',
      EnableCutImage: 'boolean',
      EnableItemPolygon: 'boolean',
      EnableQRCode: 'boolean',
      EnableSeal: 'boolean',
    },
    ratePerSecond: 5,
    regions: mainland,
    types: ['png', 'jpeg', 'pdf', 'ofd'],
    pdfFlag: { name: 'EnablePdf', default: true },
    sides: { minimum: 20, maximum: 10_000 },
    noPicture: valueLimit,
    has: [],
  },
}

/** All of them: those that read pictures, and the one that asks the tax bureau. */
export const actions: Readonly<Record<string, Action>> = {
  ...pictureActions,
  VatInvoiceVerifyNew: {
    parameters: {
      InvoiceNo: 'string',
      InvoiceDate: 'string',
      InvoiceCode: 'string',
      InvoiceKind: 'string',
      CheckCode: 'string',
      Amount: 'string',
      RegionCode: 'string',
      SellerTaxCode: 'string',
      EnableCommonElectronic: 'boolean',
      EnableTodayInvoice: 'boolean',
    },
    ratePerSecond: 20,
    regions: [...mainland, 'na-toronto'],
  },
}

/** Actions the vendor took out of service in May and June 2026. */
export const retiredActions: readonly string[] = [
  'QuotaInvoiceOCR',
  'TaxiInvoiceOCR',
  'BusInvoiceOCR',
  'DutyPaidProofOCR',
  'FinanBillOCR',
  'FinanBillSliceOCR',
  'InvoiceGeneralOCR',
  'ShipInvoiceOCR',
  'TollInvoiceOCR',
  'VatRollInvoiceOCR',
]

export const version = '2018-11-19'

/** Regions Tencent Cloud has: one of these that an action lacks is "unsupported", any other is "not valid". */
export const knownRegions: readonly string[] = [
  ...mainland,
  'na-toronto',
  'ap-chengdu',
  'ap-chongqing',
  'ap-nanjing',
  'ap-singapore',
  'ap-bangkok',
  'ap-jakarta',
  'ap-mumbai',
  'ap-seoul',
  'ap-taipei',
  'ap-tokyo',
  'eu-frankfurt',
  'na-ashburn',
  'na-siliconvalley',
  'sa-saopaulo',
]
