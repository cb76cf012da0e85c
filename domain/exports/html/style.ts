import { declarations, discStyle, linePattern } from "#domain/rating/look.ts";
import type { Rating } from "#domain/rating/rating.ts";

const HEX = /^#[0-9a-f]{3,8}$/i;

/** Colour, line pattern and symbol of each rating. Pattern and symbol distinguish ratings without colours. */
export function ratingStyle(scale: Rating[]): string {
  const colours = (pick: (rating: Rating) => string) =>
    `:root{${scale.map((rating, index) => `--c-${index}:${HEX.test(pick(rating)) ? pick(rating) : "#767676"}`).join(";")}}`;
  const classes = scale.map((_, index) => `.r-${index}{--r:var(--c-${index})}`).join("");
  const cues = scale.map((rating, index) => {
    const { style, thickness } = linePattern(rating);
    const disc = declarations(discStyle(rating));
    return `.r-${index}>.disc,.r-${index}>a>.disc,.r-${index}>.result .disc,.r-${index}>.by .disc{${disc}}mark.r-${index}{text-decoration-style:${style};text-decoration-thickness:${thickness}px}`;
  });
  return `${colours(({ color }) => color)}@media screen and (prefers-color-scheme:dark){${colours(({ colorDark }) => colorDark)}}${classes}${cues.join("")}`;
}

/**
 * The style sheet of a report: light and dark, wide and narrow, screen and print, with the typefaces that the page
 * embeds.
 */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b18;--quiet:#676259;--rule:#e5e1d7;--accent:#23518f;
--serif:"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,serif;--sans:Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.r-none{--r:var(--quiet)}.r-none>.disc,.r-none>a>.disc,.r-none>.result .disc{border:0;height:2px;border-radius:0;background:var(--r);vertical-align:4px}
.r-stale{--r:var(--quiet);--fill:0;--ring:dashed;--glyph:repeating-linear-gradient(45deg,var(--r) 0 1.5px,transparent 1.5px 3.5px)}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;scroll-padding-block-start:2em}
body{background:var(--paper);color:var(--ink);font:14px/1.5 var(--sans);max-width:1080px;margin-inline:auto;padding:46px 30px}
a{color:inherit;text-decoration-color:var(--quiet);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
header{border-block-end:1px solid var(--rule);padding-block-end:22px;margin-block-end:30px}
.kind{color:var(--quiet);font-size:13px;margin-block-end:10px}
h1{font:640 38px/1.14 var(--serif);letter-spacing:-.014em;overflow-wrap:anywhere}h1[dir=ltr]{max-width:21em}
.edition{color:var(--quiet);font-size:14px;max-width:50em;margin-block-start:14px;overflow-wrap:anywhere}
.gist{font:18px/1.55 var(--serif);color:var(--quiet);max-width:38em;margin-block-start:10px}
.mix{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px;margin-block-start:14px}
.disc{display:inline-block;width:11px;height:11px;border-radius:50%;border:1.6px var(--ring,solid) var(--r);vertical-align:-1px;background:var(--glyph,conic-gradient(var(--r) calc(var(--fill,0)*1turn),transparent 0));print-color-adjust:exact;-webkit-print-color-adjust:exact}
.sheet{display:grid;grid-template-columns:minmax(0,660px) 310px;column-gap:46px;align-items:start;justify-content:space-between}
.text{grid-column:1;min-width:0}
.notes{grid-column:2;font-size:13.5px;min-width:0}
.text{font:17px/1.72 var(--serif)}
.text :where(p,ul,ol,dl,pre,blockquote,figure,.wide,hr){margin-block:0 1em}
.text :where(h2,h3,h4,h5,h6){font:640 1.2em/1.3 var(--serif);margin-block:.6em .5em}
.text :is(h4,h5,h6){font-size:1em}
.text :is(ul,ol){padding-inline-start:1.4em}.text li>p{margin-block-end:.3em}
.text blockquote{border-inline-start:2px solid var(--rule);padding-inline-start:1em}
.text dd{margin-inline-start:1.4em}.text hr{border:0;border-block-start:1px solid var(--rule)}
.text pre{overflow-x:auto;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace}
.text p,.text li,.text td,.text th{overflow-wrap:break-word}
.wide{overflow-x:auto}table{border-collapse:collapse;font:14px/1.5 var(--sans)}
caption{text-align:start;color:var(--quiet);padding-block-end:4px}
th,td{border-block-end:1px solid var(--rule);padding:5px 14px 5px 0;text-align:start;vertical-align:top}[dir=rtl] :is(th,td){padding:5px 0 5px 14px}
.text :is(th,td) p{margin:0}
.text .picture{border:1px solid var(--rule);padding:14px 16px;font:14px/1.5 var(--sans);color:var(--quiet);margin-block-end:.4em}
figcaption{font:14px/1.5 var(--sans);color:var(--quiet)}
mark{color:inherit;background:color-mix(in oklab,var(--r) 13%,transparent);text-decoration:underline;text-decoration-color:var(--r);text-decoration-thickness:2px;text-underline-offset:3px;text-decoration-skip-ink:none;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-block:1px}
mark.r-stale{background:repeating-linear-gradient(-45deg,color-mix(in oklab,var(--r) 26%,transparent) 0 1.5px,transparent 1.5px 6px);text-decoration-style:dashed;text-decoration-thickness:1.5px}.note s{color:var(--quiet);font-weight:450}
mark.r-none{text-decoration-style:dotted;text-decoration-thickness:1px}
mark.lane-1{text-underline-offset:7px}mark.lane-2{text-underline-offset:11px}
.number{font:600 11px/1 var(--sans);vertical-align:super;unicode-bidi:isolate;color:color-mix(in oklab,var(--r) 88%,var(--ink));margin-inline:2px 1px;text-decoration:none;padding:2px 1px}
.number:target{outline:2px solid var(--accent);border-radius:2px}
.context{color:var(--quiet)}
.note{margin-block-end:20px;overflow-wrap:anywhere;break-inside:avoid}
.line{margin-block-end:5px}.line>.result{font-size:inherit;color:color-mix(in oklab,var(--r) 88%,var(--ink))}.line>.result b{margin-inline-end:3px}.line>.note{margin-block:4px 12px;scroll-margin-block-start:2em}
.note:target,.line:has(>:target){outline:1px solid var(--rule);outline-offset:8px;border-radius:4px}.line>.note:target{outline:0}
.note p{margin-block-end:5px}[dir=auto]{text-align:match-parent}
.result{font-weight:600;color:color-mix(in oklab,var(--r) 88%,var(--ink))}.result a,.result b{margin-inline-end:3px}
.standing,.said,.remark{color:var(--quiet)}.said,.standing{font-size:12.5px}
.statement{font-family:var(--serif);font-size:14.5px}
.by b{color:color-mix(in oklab,var(--r) 88%,var(--ink));font-weight:600}.verdict{margin-block:6px}
.rationale :is(ul,ol){padding-inline-start:17px;margin-block-end:5px}.rationale blockquote{border-inline-start:2px solid var(--rule);padding-inline-start:10px}
summary{cursor:pointer;color:var(--quiet);font-size:12.5px;margin-block-end:4px;width:fit-content}
.sources{padding-inline-start:17px;color:var(--quiet);font-size:12.5px}.sources li{margin-block-end:3px}
.guards{padding-inline-start:17px;font-size:12.5px}.quote-state{color:var(--quiet)}
.stance{font-weight:600}.cited{padding-inline-start:17px;font-size:12.5px;margin-block-end:5px}
.contents{margin-block:-12px 26px;font-size:13.5px}.contents ul,.contents ol{padding-inline-start:1.8em;margin-block:6px}.contents li{margin-block-end:3px}.contents li a{text-decoration:none}.contents li a:hover{text-decoration:underline}.contents .disc{margin-inline-end:2px}
h2.part{font:640 22px/1.3 var(--serif);margin-block:26px 14px;padding-block-start:22px;border-block-start:1px solid var(--rule)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:18px 46px}
.charts figure{break-inside:avoid;min-width:0}.charts svg{display:block;width:100%;max-width:480px;height:auto}
.charts figcaption{color:var(--ink);font-weight:600;margin-block-end:8px}
footer{border-block-start:1px solid var(--rule);margin-block-start:30px;padding-block-start:16px;color:var(--quiet);font-size:12.5px;overflow-wrap:anywhere}
@media screen and (prefers-color-scheme:dark){:root{--paper:#161719;--ink:#e8e5de;--quiet:#a09b91;--rule:#2d2e32;--accent:#8fb6ef}}
@media screen and (max-width:860px){body{padding:26px 18px}h1{font-size:29px}.sheet{display:block}.notes{border-block:1px solid var(--rule);padding-block:14px 4px;margin-block:0 22px}.note{border-inline-start:2px solid var(--r);padding-inline-start:12px}}
@media print{:root{color-scheme:light}@page{margin:18mm 16mm}body{padding:0;font-size:9.5pt;background:none}.sheet{display:block}.text{font-size:11pt;line-height:1.6}h1{font-size:24pt}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}.notes{margin-block:0 12pt;margin-inline-start:8mm;font-size:9pt}.note{border-inline-start:1.5pt solid var(--r);padding-inline-start:8pt;margin-block-end:8pt}
p{orphans:3;widows:3}h1,h2,h3,h4,h5,h6,.result{break-after:avoid}table,tr,figure{break-inside:avoid}.wide,pre{overflow:visible}pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;display:block;block-size:auto}.back{display:none}summary{list-style:none}summary::-webkit-details-marker{display:none}
.sources a[href]::after{content:" (" attr(href) ")"}}
`;
