/** The part of the vendor's SDK that is used here; it brings no types. */
declare module 'baidu-aip-sdk' {
  interface Client {
    vatInvoice(base64: string, options?: Record<string, string>): Promise<unknown>
  }
  export const ocr: new (appId: string, apiKey: string, secretKey: string) => Client
  export const HttpClient: {
    setRequestInterceptor(change: <Options extends { url: string }>(options: Options) => Options): void
  }
}
