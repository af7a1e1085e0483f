/** Dashes, brackets and dots that pages draw around an invitation: --None--, -- 请选择 --, <Select>, Select…. */
const frame = /^[\s\-—–=<[【(（]+|[\s\-—–=>\]】)）.…:：▾▼]+$/gu
const chinese =
  /^([请請]?(点击|點擊)?(选择|選擇|点选|點選)|([未无無]|[没沒]有|尚未)(选择|選擇|选|選)(日期)?|未指定|[请請][选選])$|^[请請](选择|選擇|输入|輸入)/u
const latin =
  /^(please (select|choose|enter)\b.*|(please )?(select|choose|pick|search|(search|type) (or|to) (select|choose)|(select|choose) or (search|type))( (one|a value|(a|an|your) [a-z ]{2,20}|an? option|value|item|type|option))?|(not|none|nothing)( yet)? (selected|chosen|specified)|no (selection|(date|option|value|item|type)s? selected))$/iu
/** A word alone may be an answer; in dashes, or before dots, it only invites one. */
const framed =
  /^[-—–]{1,4}$|^[-—–<[(]+\s*(none|无|無|空)\s*[-—–>\])]+$|^(select|choose|pick|search)\b[^.…]{0,30}(…|\.{3})$/iu

/** Whether words only invite a choice and are none: 請選擇, --None--, Search or select, Select…. Pure. */
export function isInvitation(text: string): boolean {
  const words = text.trim()
  const plain = words.replace(frame, '')
  return framed.test(words) || chinese.test(plain) || latin.test(plain)
}
