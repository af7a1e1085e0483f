import { isVisible } from '../page/visible.ts'

let own: WeakRef<Element> | undefined

/** Notes the dialog that the fill itself opened for one invoice; none any more without one. */
export const noteOwnDialog = (dialog?: Element): void => {
  own = dialog && new WeakRef(dialog)
}

/** That dialog while it is open: nothing else is filled meanwhile, whatever the page says of it. */
export function ownDialog(): Element | undefined {
  const dialog = own?.deref()
  return dialog?.isConnected && isVisible(dialog) ? dialog : undefined
}
