/** Reads on paper, on a phone, by day and by night. Columns of a higher number are left out first where there is little room. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #626262; --line: #d8d8d8; --paper: #fff; --bar: #3b6fb6;
  --good: #1c6b2c; --bad: #b3261e; --preferred: #7a5900; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --faint: #a3a3a3; --line: #3a3a3a; --paper: #141414; --bar: #7ba7e0;
  --good: #7fd08f; --bad: #f2938c; --preferred: #e3bd5c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0; overflow-wrap: anywhere; }
p { margin: .2rem 0 .6rem; color: var(--faint); overflow-wrap: anywhere; }
pre { margin: .6rem 0; padding: .7rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, monospace; }
.grid { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; min-width: 3rem; }
th { font-weight: 600; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.bar { min-width: 6rem; width: 20%; }
.bar i { display: block; height: .8rem; margin-top: .3rem; background: var(--bar); }
mark { background: none; color: var(--ink); border-bottom: 2px solid currentcolor; }
.strong { font-weight: 600; }
.faint, .mentioned { color: var(--faint); }
.required, .good { color: var(--good); }
.preferred { color: var(--preferred); }
.bad { color: var(--bad); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; }
@media (max-width: 60rem) { .s5, .s4 { display: none; } }
@media (max-width: 40rem) { body { padding: .6rem; } .s3, .s2 { display: none; } .bar { min-width: 3rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #444; --line: #999; --paper: #fff; --bar: #666; --good: #000; --bad: #000; --preferred: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, section > p { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .grid { overflow: visible; }
  .bar i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
