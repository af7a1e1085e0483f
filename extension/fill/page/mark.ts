/** Attribute by which a script in the page's own world finds controls; set only while it looks. */
export const markAttribute = 'data-fapiao-fill'

/** What that script is to do with a marked control's model. */
export type ModelAction = 'hold' | 'restore' | 'rewind'
