/** What a person looked at when they decided: which documents of which tab, and what was to go where. Plain data. */
export interface Looked {
  tabId: number
  frames: { frameId: number; document: string; url: string }[]
  /** Key of a value → control and text it was shown with; absent where only the page was looked at. */
  shown?: Record<string, string>
}
