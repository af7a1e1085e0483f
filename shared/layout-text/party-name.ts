/** What stands close to a name and is none of it. */
const besideName = new RegExp(
  [
    String.raw`^[\d:：.]{5,}(?=[\u4e00-\u9fff]{2})`, // a number before it
    String.raw`(?<=[\u4e00-\u9fff)）])[0-9A-Z]{15,20}.*$`, // an id behind it
    String.raw`\s[\d*<>+/-]{6,}.*$`, // a cipher
    String.raw`(?<=公司)\s?(?:\d.*|[0-9A-Za-z]{3,})$`, // a hand's figure, signs of an id under a seal
    '(?:国?家)?税务总?局监制.*$|[专业财务收费发票]{0,8}用章.*$', // the form's own seal, or the issuer's
    '(?<=公司)填?开(?:.{0,4}[:：].*)?$|(?<=公司)填.{1,3}$', // 填开日期, misread
  ].join('|'),
  'g',
)

/** What is left of 名称 where its line was cut in two or its first sign was lost, or a seal put before the name. */
const restOfLabel = /^[★☆*·.\s]+|^名?称?[:：]\s*|^名称\s*|^称(?=[\u4e00-\u9fff]{4})/

/** How companies' names end, with one sign misread as one that looks like it, or where nothing else ends so. */
const endings: readonly [RegExp, string][] = [
  [
    /有限(?!责)[\u4e00-\u9fff]任公司$|有限责(?!任)[\u4e00-\u9fff]公司$|有(?!限)[\u4e00-\u9fff]责任公司$/,
    '有限责任公司',
  ],
  [/有[眼艰很恨跟根垠银阻陷]公司$|[冇宥肴]限公司$|有限公[同可句]$|有限(?!公)[\u4e00-\u9fff]司$/, '有限公司'],
]

/** A party's name without what a photograph lets run into it. */
export const partyName = (text: string): string =>
  endings.reduce(
    (name, [read, meant]) => name.replace(read, meant),
    text.replace(besideName, '').replace(restOfLabel, ''),
  )

/** Words of seals and forms that are nobody's name. */
const nobody = /^[(（]?(?:(?:盖章)?有效|盖?(?:发票|财务|合同|业务)专用章?|[盖签]章|名称|密码区)[)）]?[:：]?$/

/** Whether a text may be a party's name: one sign, a figure or a star is what a label left or a seal put there. */
export const isPartyName = (text: string): boolean =>
  /\p{Script=Han}.*\p{Script=Han}|[A-Za-z]{3}/u.test(text) && !nobody.test(text)
