/** Traditional characters that occur in labels of forms, each before its simplified form. */
const pairs =
  '發发票票號号碼码稅税額额價价銷销購购買买賣卖開开單单類类種种備备註注請请總总計计報报費费項项數数電电統统編编識识別别納纳' +
  '檢检驗验機机稱称規规貨货應应勞劳務务廠厂課课銀银帳账賬账戶户話话證证據据憑凭幣币實实際际內内處处門门經经辦办間间時时' +
  '車车聯联絡络題题填填寫写選选擇择輸输屬属類类說说細细摘摘營营業业備备隨随無无員员對对應应歸归認认繳缴聲声審审淨净餘余' +
  '參参從从該该後后復复複复錄录蓋盖併并條条層层級级點点線线個个們们當当張张長长關关係系優优質质訂订訊讯設设護护證证軌轨' +
  '舊旧圖图檔档區区廳厅術术啟启臺台灣湾協协會会場场團团園园權权碳碳飯饭館馆餐餐驛驿飛飞剛刚鐵铁艙舱程程續续變变擔担' +
  '彙汇匯汇滙汇兌兑專专雙双縣县鄉乡鎮镇國国稱称製制產产滿满減减補补償偿貼贴轉转運运輪轮達达訖讫託托諮咨詢询標标籤签頭头買买領领館馆貳贰號号'

const simplifiedOf = new Map<string, string>()
for (let index = 0; index < pairs.length; index += 2) simplifiedOf.set(pairs.charAt(index), pairs.charAt(index + 1))

/** Writes traditional characters as simplified ones, so that one table of words reads both. */
export const simplified = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => simplifiedOf.get(character) ?? character)
