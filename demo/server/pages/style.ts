/** The sheet of all pages: white paper, ink, one accent, rules instead of shadows; A4 on paper. */
import { entityTag } from '../caching.js';

export const styleSheet = `:root{--surface:#fff;--sunken:#f4f6f9;--ink:#1b2028;--muted:#505967;--line:#d6dbe2;--control:#6f7887;--accent:#0f56a6;--accent-hover:#0b4384;
--soft:#eaf2fb;--focus:#0b3b8c;--danger:#a8231c;--danger-ground:#fdf1ef;--success:#17663a;--success-ground:#eef7f1;--warning-ground:#fff6e3;color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-block-start:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--surface);color:var(--ink);
font-family:-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
font-variant-numeric:tabular-nums;line-height:1.75;line-break:strict;overflow-wrap:anywhere;text-autospace:normal}
h1,h2,h3,h4,p,ul,ol,dl,dd,fieldset,legend,blockquote{margin:0;padding:0}
h1,h2,h3,h4{font-weight:600;line-height:1.35}
h1{font-size:1.5rem}h2{font-size:1.25rem}h3,h4{font-size:1rem}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:.08em}
a:hover{color:var(--accent-hover)}
a[href^="tel:"],time{white-space:nowrap}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus{outline:none}
.frame{max-inline-size:76rem;margin-inline:auto;padding-inline:1rem}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-10rem;padding:.5rem 1rem;background:var(--surface);border:2px solid var(--focus)}
.skip:focus{inset-block-start:.75rem}
.site-header{border-block-start:4px solid var(--accent);border-block-end:1px solid var(--line)}
.site-header .frame{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 2rem;padding-block-start:1rem}
.site-name{font-size:1.5rem;font-weight:600;line-height:1.35}
.site-name a{color:inherit;text-decoration:none}.site-name a:hover{text-decoration:underline}
.site-phone{color:var(--muted)}
.site-nav{flex-basis:100%}
.site-nav ul,.site-footer ul,.links{display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;list-style:none}
.site-nav a,.site-footer li a,.links a{display:inline-flex;align-items:center;min-block-size:44px}
.links [aria-current]{color:inherit;font-weight:600;text-decoration:none}
main{padding-block:1.5rem 3rem}
.trail{margin-block-end:1rem;color:var(--muted)}
.text>*+*,.text>section>*+*{margin-block-start:1rem}
.text>section,.text>form,form>section,hy-consultation{margin-block-start:2rem}
.text,.text p,.text li,.text dd{max-inline-size:38em}
.text>h1+.meta{margin-block-start:.25rem}
.text ul,.text ol{padding-inline-start:1.5em}
.text ul.links,.text ul.plain{padding:0;list-style:none}
.lead{font-size:1.125rem}
.meta{color:var(--muted);font-size:.875rem}
.state{padding:.75rem 1rem;border-inline-start:4px solid var(--accent);background:var(--soft)}
.done{padding:.75rem 1rem;border-inline-start:4px solid var(--success);background:var(--success-ground)}
.notice{padding:.75rem 1rem;border-inline-start:4px solid var(--control);background:var(--warning-ground)}
.errors{padding:.75rem 1rem;border:2px solid var(--danger);background:var(--surface)}
.errors h2{color:var(--danger)}
.error{display:block;color:var(--danger);font-weight:600}
.facts dt{font-weight:600}
.facts dd+dt{margin-block-start:.75rem}
.clause{margin-block-start:1.5rem;padding-block-start:.25rem}
.clause:target{outline:3px solid var(--focus);outline-offset:.5rem}
.clause>*+*{margin-block-start:.5rem}
.clause h4,.clause h5,.clause h6{display:inline;font-size:1rem;font-weight:600;margin:0}
.item{padding-inline-start:2em}.subitem{padding-inline-start:4em}
.outline li{padding-block:.125rem}
.entry{padding-block:1rem;border-block-end:1px solid var(--line)}
.entry>*+*{margin-block-start:.5rem}
blockquote{padding:.5rem 1rem;border-inline-start:3px solid var(--line);background:var(--sunken);white-space:pre-line}
.written{white-space:pre-line}
.text ol.steps{padding:0;list-style:none}
.steps>li{display:grid;grid-template-columns:9em minmax(0,1fr);gap:0 1rem;padding-block:.75rem;border-block-end:1px solid var(--line)}
.steps .note{padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
fieldset{border:0;min-inline-size:0}
form>section>*+*{margin-block-start:1rem}
fieldset.opinion+fieldset.opinion{margin-block-start:3rem}
legend{font-size:1.125rem;font-weight:600}
.field{margin-block-start:1.5rem}
.field>label,.field>.label,.field>fieldset>legend{display:block;font-size:1rem;font-weight:600}
.hint{display:block;color:var(--muted)}
.field>.hint+*,.field>.error+*,.field>label+:is(input,select,textarea){margin-block-start:.5rem}
input[type=text],input[type=tel],input[type=email],input[type=file],select,textarea{display:block;inline-size:100%;max-inline-size:38em;min-block-size:44px;padding:.5rem .75rem;
border:1px solid var(--control);border-radius:.25rem;background:var(--surface);color:var(--ink);font:inherit;line-height:1.5}
textarea{resize:vertical}
input::file-selector-button{min-block-size:2.25em;margin-inline-end:.75em;padding:0 .75em;border:1px solid var(--accent);border-radius:.25rem;background:var(--surface);color:var(--accent);font:inherit}
.files li{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:.5rem 1rem;padding-block:.5rem;border-block-end:1px solid var(--line)}
.unseen{position:absolute;inline-size:1px;min-block-size:1px;block-size:1px;padding:0;border:0;clip-path:inset(50%);overflow:hidden}
:is(input,select,textarea)[aria-invalid=true]{border:2px solid var(--danger)}
.choice,.field>label.choice{display:flex;align-items:center;gap:.5rem;min-block-size:44px;padding-block:.25rem;font-weight:400}
.choice input{flex:none;inline-size:1.25rem;block-size:1.25rem;accent-color:var(--accent)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-block-start:2rem}
button,.button{display:inline-flex;align-items:center;min-block-size:44px;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:.25rem;
background:var(--surface);color:var(--accent);font:inherit;line-height:1.5;text-decoration:none;cursor:pointer}
button:hover,.button:hover{border-color:var(--accent-hover);color:var(--accent-hover)}
.primary{background:var(--accent);color:#fff}
.primary:hover{background:var(--accent-hover);color:#fff}
details>summary{min-block-size:44px;padding-block:.5rem;cursor:pointer}
.receipt{margin-block-start:1rem;padding:1rem 1.25rem;border:1px solid var(--control);border-radius:.5rem;max-inline-size:38em}
.number{font-size:1.5rem;font-weight:600;line-height:1.5}
.number span{display:inline-block;margin-inline-end:.5em}
.table{position:relative;overflow-x:auto}
table{border-collapse:collapse;inline-size:100%}
caption{padding-block-end:.5rem;text-align:start;color:var(--muted)}
th,td{padding:.5rem 1rem .5rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
.figures{margin-block-start:2rem}.figures+.text{margin-block-start:2rem}
.figures td,.figures th+th{text-align:end;white-space:nowrap}
.figures th:first-child{min-inline-size:6em}
.paper{display:none}
.site-footer{border-block-start:1px solid var(--line);background:var(--sunken);padding-block:1rem 2rem}
@media (max-width:36em){.number{max-inline-size:8em}.steps>li{grid-template-columns:minmax(0,1fr)}}
@media (forced-colors:active){.state,.done,.notice,.errors{border:2px solid CanvasText}}
@media print{@page{size:A4;margin:20mm}
body{color:#000;font-size:11pt}
.skip,.site-nav,.site-footer nav,.trail,.actions,.screen,form,button,.button,.links{display:none}
.paper{display:block}
main{padding-block:0}
.site-header,.site-footer{border-color:#000;background:none}
.text,.text p,.text li,.text dd{max-inline-size:none}
.clause,.entry,tr,.receipt{break-inside:avoid}
h2,h3,h4{break-after:avoid}
thead{display:table-header-group}
main a[href^="http"]::after,main a[href^="/"]::after{content:" (" attr(href) ")"}}
`;

/** Its address changes with its content, so that browsers may keep it for good. */
export const styleAddress = `/pages.css?${entityTag(styleSheet).slice(3, 13)}`;
