/** Attribute by which a script in the page's own world finds controls; set only while it looks. */
export const markAttribute = 'data-fapiao-fill'

/** What the script leaves in the mark's place where the page's own component can be given a value back. */
export const modelled = 'modelled'

/** What that script is to do with a marked control's model. */
export type ModelAction = 'hold' | 'restore' | 'rewind'
