/** What became of one control when a fill was undone; plain data. */
export interface Undone {
  /** Control of a FrameSnapshot. */
  id: string
  /** What it held before the fill, and what it holds now. */
  before: string
  readBack: string
  /** `kept`: changed since the fill, so left as it is. */
  outcome: 'restored' | 'failed' | 'gone' | 'kept'
}
