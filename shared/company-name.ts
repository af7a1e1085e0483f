/** How the names of those end who carry people by taxi, coach or ship, besides 公司. */
export const carrierEndings = '车队|中心|管理处|客运站|经营部'

/** How the names of those end who sell what a bill, a folio or an order lists, besides 公司. */
export const shopEndings = '酒店|宾馆|饭店|医院|酒楼|商行'

/** What apps that sell rides are called by. */
export const appEndings = '出行|打车'
