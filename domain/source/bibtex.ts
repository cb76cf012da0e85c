import type { SourceKind } from "#domain/source.ts";
import type { ExportedSource } from "./csl-json.ts";

/** The entry types of BibLaTeX that fit the kinds of sources best. */
const TYPES: Record<SourceKind, string> = {
  data: "dataset",
  record: "report",
  study: "article",
  expert: "misc",
  news: "article",
  archive: "misc",
  interview: "misc",
  other: "online",
};

/** A source as an entry of a BibLaTeX file in UTF-8, with a blank line after it. */
export function bibtexEntry(source: ExportedSource): string {
  const { kind, title, author, publisher, publishedAt, url, doi, checkedAt } = source;
  const type = TYPES[kind];
  const fields: [name: string, value: string | null][] = [
    // Braces keep the letters of a title and the order of names as they are.
    ["title", `{${texText(title)}}`],
    ["author", author && `{${texText(author)}}`],
    [publisherField(type), publisher && `{${texText(publisher)}}`],
    ["date", publishedAt],
    ["url", url && texAddress(url)],
    ["urldate", url && checkedAt ? checkedAt.slice(0, 10) : null],
    ["doi", doi && texAddress(doi)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${keyOf(source)},\n${lines.join(",\n")}\n}\n\n`;
}

function publisherField(type: string): string {
  if (type === "article") return "journaltitle";
  return type === "report" ? "institution" : "publisher";
}

/** The key of an entry: letters of its title, its year, and the end of its id, which makes it the only one. */
function keyOf({ id, title, publishedAt }: ExportedSource): string {
  const word = title.normalize("NFKD").match(/[A-Za-z]{3,}/)?.[0] ?? "source";
  return `${word.toLowerCase()}${publishedAt?.slice(0, 4) ?? ""}-${id.slice(-8)}`;
}

const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text in which TeX finds no commands. */
const texText = (text: string): string => text.replace(/[\\{}$&#%_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);

/** BibLaTeX takes addresses as they are, but its braces must be paired. */
const texAddress = (address: string): string =>
  address.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
