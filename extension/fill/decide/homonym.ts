import type { Target } from '../targets.ts'
import type { FormContext, ReadControl } from './form-context.ts'

/** A word whose meaning the rest of the form decides: none of ours, one, or one of several that nobody can tell apart. */
export interface Homonym {
  label: RegExp
  means(form: FormContext, control: ReadControl): { target: Target; strength: number }[]
  because: string
}
