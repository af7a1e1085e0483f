/**
 * CJK Radicals Supplement → the character a person reads. NFKC repairs Kangxi radicals (U+2F00…) but knows only two
 * of these, and PDF fonts write both when their character map points at the radical's glyph.
 */
const radicals: Record<string, string> = Object.fromEntries(
  [
    ...'⺁厂⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀'.matchAll(
      /(.)(.)/gu,
    ),
  ].map((pair) => [pair[1], pair[2]]),
)

/** Ways from one place to another, as long or as heavy as a font has them; 户 on the mainland, of which NFKC knows only the traditional character. */
const others: Record<string, string> = { '\u2f3e': '户', '⟶': '→', '➔': '→', '➝': '→', '➞': '→', '➡': '→', '⇒': '→' }
const signs = /[\u2e80-\u2eff\u2f3e⟶➔➝➞➡⇒]/g

/** Text with the characters a person reads in place of what a font has for them. */
export const withoutRadicals = (text: string): string =>
  text.replace(signs, (sign) => radicals[sign] ?? others[sign] ?? sign)
