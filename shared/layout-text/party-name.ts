/** What stands close to a name and is none of it: a number before it, an id, a cipher or a misread 填开日期 behind it. */
const besideName =
  /^[\d:：.]{5,}(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff)）])[0-9A-Z]{15,20}.*$|\s[\d*<>+/-]{6,}.*$|(?<=公司)填?开(?:.{0,4}[:：].*)?$/g

/** A party's name without what a photograph lets run into it. */
export const partyName = (text: string): string => text.replace(besideName, '')
