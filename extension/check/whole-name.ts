/** How organizations' names end. */
const end =
  /[司学院校局厅处科所站心厂店行社部馆会府团队场城园区市镇村坊屋楼庄吧摊铺栈居阁轩户堂室廊库港台网组办房寺宫塔)）]$/u
/** One more character is a seal's or the next line's, some less were lost. */
const cut = /公司\p{Script=Han}$|有限公?$|公司.*有限公司$/u
/** A person's name is no longer than four signs. */
const isLong = (name: string) => /\p{Script=Han}{5}/u.test(name)

/** Whether a name that was read from a picture ends as names do; the few signs of a short one may be a person. */
export const isWholeName = (name: string, { mayBePerson = true } = {}): boolean =>
  !cut.test(name) && ((mayBePerson && !isLong(name)) || end.test(name))
