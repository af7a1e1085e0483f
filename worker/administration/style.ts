/** The page's look, in the browser's own colours for light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #1b1d1f);
  --ground: light-dark(#f4f5f6, #121314);
  --ink: light-dark(#1d2125, #e7e9eb);
  --soft: light-dark(#5a636c, #a5adb5);
  --line: light-dark(#dcdfe3, #363b40);
  --act: light-dark(#0a5fb4, #7db8f2);
  --on-act: light-dark(#fff, #10202f);
  --bad: light-dark(#b3261e, #f2a19b);
  --good: light-dark(#e5f3e8, #17301d);
  --warn: light-dark(#fdecea, #3a1d1b);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; padding-block: 1rem }
nav { display: flex; align-items: center; gap: .75rem }
h1 { font-size: 1.15rem; margin: 0 }
h2 { font-size: 1rem; margin: 0 0 .75rem }
main > section { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin-bottom: 1rem }
.narrow { max-width: 26rem }
.wide { overflow-x: auto }
.wide th, .wide td { white-space: nowrap }
.wide code, .wide summary { overflow-wrap: normal }
.wide .hint { white-space: normal }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
thead th { color: var(--soft); font-weight: 500 }
tbody th { font-weight: 500 }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600 }
.number { text-align: end; font-variant-numeric: tabular-nums }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere }
label { display: grid; gap: .25rem; margin-bottom: .75rem }
.tick { display: block; margin-bottom: .35rem }
fieldset { border: 1px solid var(--line); border-radius: .35rem; margin: 0 0 .75rem; padding: .5rem .75rem }
input:not([type=checkbox]) { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; padding: .4rem .55rem; max-width: 24rem; width: 100% }
button { font: inherit; color: var(--act); background: none; border: 1px solid var(--line); border-radius: .35rem; padding: .35rem .8rem; cursor: pointer }
button.main { color: var(--on-act); background: var(--act); border-color: var(--act) }
button.danger { color: var(--bad); border-color: var(--bad) }
a { color: var(--act) }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px }
.hint { color: var(--soft); margin: 0 0 .75rem }
details summary { color: var(--act); cursor: pointer }
details form { padding: .75rem 0; min-width: 15rem }
td details { display: inline-block; margin-inline-end: .75rem; vertical-align: top }
.create { margin-top: 1rem }
.done, .refused { border-radius: .5rem; padding: .75rem 1.25rem; margin: 0 0 1rem; background: var(--good) }
.refused { background: var(--warn) }
.done code { display: block; margin-top: .35rem; user-select: all }
.cap { margin: 0 } meter { width: 100%; max-width: 24rem }
`
