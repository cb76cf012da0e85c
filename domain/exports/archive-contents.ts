import { type Markup, markup } from "#domain/exports/html/markup.ts";
import { readableDate } from "#domain/readable-date.ts";
import { fileName } from "./file-name.ts";

/** A report in a ZIP of many reports. */
export type ArchivedReport = {
  title: string;
  outlet: string | null;
  language: string;
  claims: number;
  /** The paths of its files in the ZIP. */
  paths: string[];
  /** Why it has no file, as a sentence. */
  fault: string | null;
};

/** The name of a report in the ZIP, without an extension. Its number keeps names apart, and the files in order. */
export function archivedName(number: number, title: string): string {
  return fileName(`${String(number).padStart(3, "0")} ${title}`, "x").slice(0, -2);
}

/** The page that lists the reports of a ZIP with links to their files, and says which are missing, and why. */
export function archiveContents(reports: ArchivedReport[], { generatedAt }: { generatedAt: string }): string {
  const files = reports.filter(({ fault }) => fault === null).length;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Galley">
<title>Fact-check reports</title>
<style>
:root{color-scheme:light dark}
body{max-width:44em;margin:3em auto;padding:0 1.5em;font:16px/1.5 Georgia,serif;color:light-dark(#1c1b18,#e8e5de);background:light-dark(#fbfaf7,#191917)}
a{color:inherit}li{margin-block:.8em}small{display:block;color:light-dark(#676259,#a8a297)}
</style>
</head>
<body>
<main>
<h1>Fact-check reports</h1>
<p>${files === 1 ? "One report" : `${files} reports`}, made with Galley on ${readableDate(generatedAt)}.</p>
<ol>${reports.map(entryOf)}</ol>
</main>
</body>
</html>
`.source;
}

function entryOf({ title, outlet, language, claims, paths, fault }: ArchivedReport): Markup {
  const [path] = paths;
  const name = title || "Untitled";
  const heading =
    path === undefined
      ? markup`<bdi lang="${language}">${name}</bdi>`
      : markup`<a href="${addressOf(path)}" lang="${language}"><bdi>${name}</bdi></a>`;
  const count = claims === 1 ? "One claim" : `${claims} claims`;
  return markup`<li>${heading}<small>${outlet && markup`<bdi>${outlet}</bdi>. `}${fault ?? `${count}.`}</small>${paths.length > 1 && markup`<small>${paths.map((each) => markup`<a href="${addressOf(each)}">${each.slice(each.indexOf("/") + 1)}</a> `)}</small>`}</li>
`;
}

const addressOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
