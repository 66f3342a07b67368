/**
 * How a page looks: on screens light or dark as its reader likes it, on narrow ones, and on paper, where nothing is
 * coloured but what means something. Contrasts are at least 4.5 to 1.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --tint: #f5f7f9; --ink: #1c2128; --soft: #56606b; --line: #d4dae0; --link: #0a58ca;
  --harm: #c62828; --on-harm: #fff; --calm: #f6d3d0; --warn: #8a5300; --mark: #1d3f72; --entry: #56606b; --grid: #e4e8ec;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --tint: #1b2027; --ink: #e4e8ec; --soft: #a3adb8; --line: #38414b; --link: #82b9ff;
    --harm: #ff8a80; --on-harm: #3a0906; --calm: #5b2623; --warn: #ffc266; --mark: #b4cff3; --entry: #a3adb8; --grid: #2a313a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -10rem; padding: .5rem 1rem; background: var(--paper); color: var(--link); z-index: 1; }
.skip:focus { top: 1rem; }
.band { background: var(--tint); border-top: 5px solid var(--mark); border-bottom: 1px solid var(--line); }
.band.harm { border-top-color: var(--harm); }
.inner, .page { max-width: 50.5rem; margin: 0 auto; padding: 0 1.5rem; }
.inner { padding-top: 2.5rem; padding-bottom: 1.75rem; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 .75rem; padding: 0; list-style: none; }
.tags li { padding: .1rem .7rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--soft); font-size: .8125rem; font-weight: 600; line-height: 1.5; }
.tags .harm { background: var(--harm); border-color: var(--harm); color: var(--on-harm); }
.tags .warn { color: var(--warn); }
h1 { margin: 0; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
.facts { display: flex; flex-wrap: wrap; gap: 1rem 2.75rem; margin: 1.5rem 0 0; }
.facts dt { color: var(--soft); font-size: .8125rem; }
.facts dd { margin: 0; max-width: 20rem; font-weight: 600; line-height: 1.4; }
.facts time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts small { color: var(--soft); font-weight: 400; font-size: .8125rem; }
nav { padding: 1.25rem 0 0; font-size: .9375rem; }
nav h2 { margin: 0 0 .25rem; font-size: .8125rem; font-weight: 600; color: var(--soft); border: 0; padding: 0; }
nav ol { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .15rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { padding: 1.25rem 0 4rem; }
main:focus { outline: none; }
main > * { max-width: 43rem; }
main > .picture, main > .scroll, main > pre, main > details { max-width: none; }
main > :first-child { margin-top: 0; }
h2, h3, h4, h5, h6 { line-height: 1.3; margin: 2em 0 .5em; text-wrap: balance; }
h2 { font-size: 1.5rem; margin-top: 2.25em; }
h3 { font-size: 1.1875rem; }
h4, h5, h6 { font-size: 1.0625rem; }
h2 + h3, h3 + h4 { margin-top: 1em; }
p, ul, ol, dl, blockquote, pre, .scroll, details { margin: 0 0 1em; }
ul, ol { padding-left: 1.5em; }
li { margin: .3em 0; }
li > ul, li > ol { margin-bottom: .3em; }
li::marker { color: var(--soft); }
.task { list-style: none; }
.task label { display: block; position: relative; }
.task input { appearance: none; position: absolute; left: -1.55em; top: .27em; width: 1.05em; height: 1.05em; margin: 0; border: 1.5px solid var(--soft); border-radius: 3px; opacity: 1; }
.task input:checked { border-color: var(--mark); background: var(--mark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.task input:checked::before { content: ""; position: absolute; left: .28em; top: .06em; width: .32em; height: .6em; border: solid var(--paper); border-width: 0 .14em .14em 0; transform: rotate(45deg); }
blockquote { padding: .1em 0 .1em 1.1em; border-left: 4px solid var(--line); color: var(--soft); }
blockquote > :last-child { margin-bottom: 0; }
hr { height: 0; border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
code, kbd, samp, pre { font-family: var(--mono); font-size: .9em; }
:not(pre) > code, kbd, samp { padding: .1em .35em; border-radius: 4px; background: var(--tint); box-shadow: inset 0 0 0 1px var(--line); }
pre { padding: .9em 1.1em; overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--tint); line-height: 1.5; }
pre code { font-size: inherit; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .55em .85em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
thead td { background: var(--tint); }
th { background: var(--tint); font-weight: 600; white-space: nowrap; }
td { min-width: 6em; }
.short { white-space: nowrap; min-width: 0; }
.long { min-width: 15em; }
tbody tr:last-child > * { border-bottom: 0; }
.center { text-align: center; }
.right { text-align: right; }
img { max-width: 100%; height: auto; }
mark { background: #ffe58a; color: #1c2128; }
details { padding: .6em 1.1em; border: 1px solid var(--line); border-radius: 8px; }
summary { cursor: pointer; font-weight: 600; }
details[open] > summary { margin-bottom: .6em; }
details > :last-child { margin-bottom: .2em; }
.picture { margin: 0 0 2rem; padding: 1.1rem 1.25rem 1rem; border: 1px solid var(--line); border-radius: 12px; }
.picture > svg { display: block; overflow: visible; width: 100%; height: auto; max-width: 760px; margin: 0 auto; }
.picture > .tall { display: none; }
.picture figcaption { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--grid); color: var(--soft); font-size: .875rem; line-height: 1.5; }
.picture figcaption p { margin: 0; }
.picture figcaption strong { color: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: 0 0 .4rem; padding: 0; list-style: none; }
.legend li { display: flex; align-items: center; gap: .4rem; margin: 0; }
.picture text { font: 12.5px var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.picture .time, .picture .name, .picture .day { font-weight: 600; }
.picture .name { fill: var(--mark); }
.picture .words { fill: var(--ink); }
.picture .tick, .picture .day { fill: var(--soft); }
.picture .length { fill: var(--on-harm); font-weight: 600; stroke: none; }
.picture .count { font-size: 11px; font-weight: 600; fill: var(--paper); stroke: none; }
.picture path { fill: none; stroke-width: 1; }
.picture .axis { stroke: var(--line); }
.picture .grid { stroke: var(--grid); }
.picture .lead { stroke: var(--line); }
.picture .rail { stroke: var(--line); stroke-width: 2; }
.picture .span { stroke: var(--entry); stroke-width: 4; stroke-linecap: round; }
.picture .change { stroke: var(--soft); stroke-dasharray: 4 3; }
.picture .harm { fill: var(--harm); }
.picture .calm { fill: var(--calm); }
.picture .milestone { fill: var(--mark); stroke: var(--paper); stroke-width: 1.5; }
.picture .entry { fill: var(--entry); stroke: var(--paper); stroke-width: 1.5; }
.picture .milestone.hollow { fill: var(--paper); stroke: var(--mark); }
.picture .entry.hollow { fill: var(--paper); stroke: var(--entry); }
@media screen and (min-width: 75rem) {
  .inner, .page { max-width: 70rem; }
  .page { display: grid; grid-template-columns: minmax(0, 47.5rem) 15rem; column-gap: 4.5rem; }
  .page > main { grid-column: 1; grid-row: 1; padding-top: 2rem; }
  .page > nav { grid-column: 2; grid-row: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 0; }
  .page > nav ol { display: block; border-left: 2px solid var(--line); }
  .page > nav a { display: block; padding: .25rem 0 .25rem 1rem; line-height: 1.4; }
}
@media screen and (max-width: 44rem) {
  .inner, .page { padding-left: 1.125rem; padding-right: 1.125rem; }
  .inner { padding-top: 1.75rem; padding-bottom: 1.25rem; }
  .facts { gap: .75rem 2rem; }
  .picture { padding: .75rem .5rem .75rem .25rem; }
  .picture figcaption { margin-left: .5rem; }
  .picture > .wide, .in-wide { display: none; }
  .picture > .tall { display: block; max-width: 440px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (forced-colors: active) { .picture svg { forced-color-adjust: none; background: var(--paper); } }
@page { margin: 16mm 15mm; }
@media print {
  :root { --tint: #fff; --soft: #444; --link: #1c2128; }
  body { font-size: 10.5pt; line-height: 1.5; }
  .skip, nav { display: none; }
  .inner, .page { max-width: none; padding: 0; }
  .inner { padding: .5rem 0 1rem; }
  .tags li, .picture svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 1.25rem 0 0; }
  main > * { max-width: none; }
  h1 { font-size: 22pt; }
  h1, h2, h3, h4, h5, h6, summary { break-after: avoid; }
  .picture, tr, li, img, dt, .facts div { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; border-radius: 0; }
  pre { overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: 0; }
  :not(pre) > code, kbd, samp { box-shadow: none; padding: 0; }
  table { font-size: .9em; }
  td, th { min-width: 0; padding: .4em .6em; overflow-wrap: break-word; }
  .short a::after { white-space: normal; }
  a { text-decoration: none; }
  main a[href^="http"]:not(.bare)::after, main a[href^="mailto:"]:not(.bare)::after { content: " <" attr(href) ">"; font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`
