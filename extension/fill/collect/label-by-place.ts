import type { FieldSnapshot, LabelPlace } from '../snapshot.ts'
import type { Control } from './find-controls.ts'
import { nearLabels } from './near-labels.ts'
import type { PageReaders } from './page-readers.ts'
import type { Place } from './placed-items.ts'
import { placedTexts } from './placed-texts.ts'
import { seenAs } from './seen-as.ts'

const hints: readonly LabelPlace[] = ['placeholder', 'title']
/** 请选择 and 年/月/日 name nothing. */
const nameless = /^((请|請)?(输入|輸入|选择|選擇|填写|填寫)|[\p{P}\p{S}\p{N}\s年月日ymd])*$/iu

/** Whether nothing but a name for programs says what a box is for. */
const isUnnamed = ({ labels, kind, barred, row }: FieldSnapshot) =>
  kind !== 'tick' &&
  barred !== 'hidden' &&
  !row &&
  labels.every(({ place, text }) => place === 'name' || (hints.includes(place) && nameless.test(text)))

/** A radio button whose words stand loose behind it: they would name the next one. */
const isBareRadio = (root: Element) =>
  root.matches('input[type=radio]') && (root as HTMLInputElement).labels?.length === 0

interface Asking extends Place {
  snapshot: FieldSnapshot
  root: Element
}

function placeOf(control: Control): Place {
  const { left, top, right, bottom } = seenAs(control).getBoundingClientRect()
  return { left, top, right, bottom }
}

/** Names the boxes that no structure names by the text that stands where a name would. */
export function labelByPlace(
  controls: readonly Control[],
  snapshots: readonly FieldSnapshot[],
  page: PageReaders,
): void {
  const asks = ({ root }: Control, snapshot: FieldSnapshot | undefined) =>
    snapshot && isUnnamed(snapshot) && !isBareRadio(root) && !root.closest('td, th, [role="gridcell"]')
  if (!controls.some((control, index) => asks(control, snapshots[index]))) return
  const places = controls.map(placeOf)
  const asking = controls.flatMap((control, index): Asking[] => {
    const snapshot = snapshots[index]
    return snapshot && asks(control, snapshot) ? [{ ...(places[index] as Place), snapshot, root: control.root }] : []
  })
  const texts = placedTexts(document, new Set(controls.map(({ root }) => root)), page.holders)
  for (const [group, members] of Map.groupBy(asking, ({ snapshot }) => snapshot.group)) {
    const own = texts.filter(({ element }) => page.groupOf(element) === group)
    for (const [{ snapshot, left, top }, text] of nearLabels(members, places, own)) {
      snapshot.labels.unshift({ place: 'near', text })
      snapshot.stands = { left, top }
    }
  }
}
