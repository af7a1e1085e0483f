/** Simplified characters of our labels, options and headings, each before its traditional form. */
const pairs =
  '发發票票号號码碼税稅额額价價销銷购購买買卖賣开開单單类類种種备備注註请請总總计計报報费費项項数數电電统統编編识識别別纳納' +
  '检檢验驗机機称稱规規货貨应應劳勞务務厂廠银銀账賬户戶话話证證据據凭憑币幣实實际際内內处處门門经經办辦间間时時' +
  '车車联聯络絡题題填填写寫选選择擇输輸属屬说說细細营營业業随隨无無员員对對认認缴繳审審净淨从從该該后後录錄层層级級点點' +
  '专專产產铁鐵飞飛机機会會议議训訓询詢办辦华華云雲东東苏蘇广廣铺鋪饮飲馆館酒酒网網讯訊阳陽万萬与與质質书書预預导導' +
  '结結汇匯标標签簽转轉运運达達领領头頭抬抬条條张張补補贴貼减減满滿订訂设設护護关關动動现現见見确確过過还還进進远遠连連' +
  '里里组組织織临臨时時个個们們当當为為于於园園图圖区區厅廳术術启啟团團场場协協医醫药藥险險龙龍丰豐乐樂兴興凤鳳庆慶岛島' +
  '绍紹维維绩績纸紙约約练練绿綠红紅级級续續缴繳长長门門闭閉问問阅閱陈陳陆陸难難项項顺順须須顾顧额額风風马馬鱼魚鸣鳴鹭鷺'

const traditionalOf = new Map<string, string>()
for (let index = 0; index < pairs.length; index += 2) traditionalOf.set(pairs.charAt(index), pairs.charAt(index + 1))

/** Writes a text in traditional characters. */
export const traditional = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => traditionalOf.get(character) ?? character)
