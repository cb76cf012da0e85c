import { REPORT_STYLE } from "#domain/exports/html/style.ts";

/** A file with a part of a typeface, and the characters that it has, as CSS writes them. */
export type FontFile = { family: string; range: string; address: string };

/** The style sheet of all public pages: that of exported reports, and what only they have. */
export const publicStyle = (fonts: FontFile[]): string => fonts.map(fontFace).join("") + REPORT_STYLE + PUBLIC_STYLE;

const fontFace = ({ family, range, address }: FontFile): string =>
  `@font-face{font-family:"${family}";font-weight:200 900;font-display:swap;src:url(${address}) format("woff2");unicode-range:${range}}\n`;

const PUBLIC_STYLE = `
body{padding-block-start:24px}
nav.site{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13.5px;margin-block-end:34px;padding-block-end:12px;border-block-end:1px solid var(--rule)}
nav.site a{text-decoration:none;color:var(--quiet);padding-block:3px}nav.site a:hover{text-decoration:underline}nav.site .name{color:var(--ink);font-weight:600;margin-inline-end:auto}@media (max-width:520px){nav.site .name{flex-basis:100%}}
h1,h2{text-wrap:balance}main h1{margin-block-end:12px}
.notice,.correction{border:1px solid var(--rule);border-radius:6px;padding:14px 18px;margin-block-end:14px;max-width:76ch;font-size:14.5px;overflow-wrap:anywhere}
.correction ul{padding-inline-start:18px;margin-block:6px}.correction p+p{margin-block-start:6px}
.corrections{margin-block-end:26px}main .contents{margin-block-start:0}
.search{display:flex;flex-wrap:wrap;align-items:baseline;gap:8px;margin-block-start:16px}
.search input{font:inherit;color:inherit;background:transparent;border:1px solid var(--quiet);border-radius:4px;padding:6px 10px;min-width:min(320px,60vw)}
.search button{font:inherit;font-weight:600;color:var(--paper);background:var(--ink);border:0;border-radius:4px;padding:7px 14px;cursor:pointer}
.reports{list-style:none;padding:0;max-width:760px}.reports>li{padding-block:18px;border-block-end:1px solid var(--rule)}.reports>li:first-child{padding-block-start:0}
.reports h2{font:640 22px/1.25 var(--serif);margin-block-end:5px;overflow-wrap:anywhere}.reports h2 a{text-decoration:none}.reports h2 a:hover{text-decoration:underline}
.reports .kind{margin-block-end:8px}.reports .correction{border:0;padding:0;margin-block:8px 0}
.strip{display:flex;gap:2px;height:6px;max-width:420px}.strip i{background:light-dark(var(--l),var(--d));min-width:6px;border-radius:1px}
.counts{color:var(--quiet);font-size:13px;margin-block-start:5px}
.more{margin-block-start:20px}.links{display:flex;flex-wrap:wrap;gap:4px 20px;margin-block-start:8px}.links a{padding-block:3px}
footer p+p{margin-block-start:6px}
.claim{max-width:720px;font-size:15px}.claim section{margin-block-start:26px}.claim h2{font:640 18px/1.3 var(--serif);margin-block-end:8px}
.claim .ruling{font-size:22px;color:color-mix(in oklab,var(--r) 88%,var(--ink))}.claim .ruling .disc{width:17px}.claim .ruling:not(.r-none) .disc{height:17px}.claim .ruling.r-none .disc{vertical-align:6px}
.claim .summary{font:19px/1.5 var(--serif);margin-block-start:6px}.claim section p{margin-block-end:8px}.claim .sources,.claim .guards,.claim .sightings,.claim .cited{font-size:14px}.claim .sources li{margin-block-end:12px}
.page-link{padding-block:4px}.note summary{padding-block:3px}
.hash{font:12px/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.ruling:not(.r-none)>.disc{border:1.6px var(--ring,solid) var(--r)}
.embed{padding:16px 18px;max-width:none}.embed h1{font-size:22px}.embed .mix{margin-block:8px}.embed .claims{list-style:none;padding:0;margin-block-end:10px}.embed .claims li{margin-block-end:5px;overflow-wrap:anywhere}
@media screen and (max-width:860px){body{padding-block-start:14px}nav.site{margin-block-end:22px}}
@media print{nav.site,.search,.links,.more,.page-link{display:none}}
`;
