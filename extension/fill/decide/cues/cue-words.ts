import type { Target } from '../../targets.ts'

/**
 * Words by which forms ask for a value, with how safely each word alone means it (0–1). Written in simplified Chinese
 * and lower-case English; labels are brought to the same form before they are compared. The longest word found wins.
 * Weights grew from labels counted in public expense forms; the last digits are judgement.
 */
export type CueWords = Partial<Record<Target, Record<string, number>>>
