/**
 * Words that make of a quantity or a day another one than an invoice states: what was or is still to be done with it,
 * what adds others to it, what somebody owes or keeps back, and what a person does with the paper. In simplified
 * Chinese, as labels are read; 待 in 招待 and 不 or 未 before 含税 say something else.
 */
const chinese = [
  /已(?!含)|未|(?<![招接款对])待|不(?!含)/u,
  /历史|历年|往期|前期|上期|此前|以前|之前|期初|期末|累积|结余|结转|尚余/u,
  /扣缴|代扣|预扣|预缴|代缴|应缴|应交|应纳|上缴|退|减免|免税|留抵|扣除/u,
  /预计|预估|估计|暂估|限额|额度|人均|平均|每日|每天/u,
  /录入|填写|填报|填制|制单|提交|提报|导入|打印|修改|归档|过账|收单|交单|接收|签收|寄出|邮寄|送达|作废|受理|办理/u,
]

const latin =
  /(^| )(to date|ytd|so far|previously|already|remaining|outstanding|unpaid|unbilled|uninvoiced|cumulative|pending|estimated|expected|accrued|withholding|withheld|average|daily|per day|historical|history|previous|prior|open|entry|entered|submitted|created|received|submission|creation|reimbursed before)( |$)/

/** Whether what stands beside a cue makes it another quantity or another day. */
export const isAnother = (rest: string): boolean => latin.test(rest) || chinese.some((words) => words.test(rest))
