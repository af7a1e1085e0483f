/** What only a ticket of paper says: an order or a mail about one says everything else. */
const paper = /当日当次车|仅供报销使用|报销凭证|\d{10,14}[A-Z]\d{6}|站?售$/

/** The red number at the head of a ticket of paper. */
export const paperNumber = /^[A-Z]\d{6,7}$/

/** What tickets say besides. */
const signs = [
  /\d{1,2}[:.。]\d\d开/,
  /\d{1,2}车(?:厢)?(?:\d{1,3}[A-F]?号|无座)/,
  /[一二]等座|商务座|硬座|软座|硬卧|软卧|动卧/,
  /检票/,
  /12306|95306|中国铁路/,
  /\d{8,10}\*{2,8}[\dX]{2,4}/,
]
const fewest = 3

const station = /[\u4e00-\u9fff]站/g
const departure = /\d:\d\d开/

/** Two stations and when the train leaves, in this order; one search for each, so that a timetable costs no more than its length. */
function isJourney(text: string): boolean {
  const [, second] = text.matchAll(station)
  return second !== undefined && departure.test(text.slice(second.index))
}

/** Whether the words of a page are those of a train ticket. */
export const isRailTicket = (text: string): boolean =>
  isJourney(text) || (paper.test(text) && signs.filter((sign) => sign.test(text)).length >= fewest)
