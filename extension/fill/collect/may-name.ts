const longest = 40

/** Remarks on how to fill a box name nothing. */
const remark =
  /^[(（]?(选填|必填|非必填|可不填|可选|选填项|必选|optional|required|格式.*|例如.*|如[:：].*|示例.*)[)）]?$/iu
/** What invites a choice without a word of what is chosen, drawn over the box. */
const invitation =
  /^[\s\-—<]*((请|請)?(选择|選擇)|(please )?(choose|select|pick)( (one|an option|a value))?)[\s\-—>.…▾▼]*$/iu
/** Whether a text may name a box. */
export const mayName = (text: string) =>
  text.length <= longest && /\p{L}/u.test(text) && !remark.test(text) && !invitation.test(text)
