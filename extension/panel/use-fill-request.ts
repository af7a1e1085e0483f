import { fillRequest } from '../settings/settings.ts'
import { useRequest } from './use-request.ts'

/** Carries out a wish to fill this tab. */
export function useFillRequest(tabId: number | undefined, fill: () => void): void {
  useRequest(fillRequest, fill, (wish) => wish.tabId === tabId)
}
