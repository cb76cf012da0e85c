import { lineOf } from "./page-nodes.ts";

/** Signs between a title and the name of the site, with spaces around them. */
const SEPARATOR = /\s+[-–—|·•:»«/]+(?:\s+|$)|\s*[|｜]\s*|\s*[_＿](?=\P{ASCII})/u;

/** A longer part of a title is not the name of a site. */
const MAX_OUTLET_LENGTH = 60;

/** The title without the name of the site, and that name, which may stand only there. */
export function titleAndOutlet(
  stated: string | undefined,
  outlet: string | undefined,
  shown: { headline: Element | null; pageTitle: string | undefined; isPageTitle: boolean },
): { title: string | undefined; outlet: string | undefined } {
  const headline = headlineOf(shown, outlet);
  const rest = headline && shown.pageTitle ? afterTitle(shown.pageTitle, headline) : undefined;
  const name = nameOfSite(outlet ?? rest);
  if (headline && (!stated || shown.isPageTitle || afterTitle(stated, headline) !== undefined))
    return { title: headline, outlet: name };
  return { title: stated && withoutOutlet(stated, name), outlet: name };
}

/** The words of the headline; undefined where it is the name of the site, which many pages show as a heading above all. */
function headlineOf(
  {
    headline,
    pageTitle = "",
    isPageTitle,
  }: { headline: Element | null; pageTitle: string | undefined; isPageTitle: boolean },
  outlet: string | undefined,
): string | undefined {
  const line = lineOf(headline);
  const parts = pageTitle.split(SEPARATOR).filter((part) => part.trim() !== "");
  const isSite = isPageTitle && parts.length > 1 && isSameName(parts.at(-1) ?? "", line);
  return line && !isSite && !(outlet && parts.length > 1 && isSameName(line, outlet)) ? line : undefined;
}

/** `Herald Inc`. With a comma it is the full name of a company: `Herald Media, Inc.` */
const LEGAL_FORM = /(?<!,)\s+(?:Inc|Ltd|LLC|GmbH|plc|Pty Ltd|S\.A|B\.V)\.?$/;
/** Words of a slogan after the name: `Daily News - All that happens in town`. Names with a place have fewer. */
const MIN_SLOGAN_WORDS = 4;

/** The name of a site without its legal form and its slogan. */
function nameOfSite(stated: string | undefined): string | undefined {
  const [first = "", ...rest] = stated?.split(/\s+[-–—|·•:]\s+/) ?? [];
  const isSlogan =
    rest.join(" ").split(/\s+/).length >= MIN_SLOGAN_WORDS && first.split(/\s+/).length < MIN_SLOGAN_WORDS;
  return (isSlogan ? first : stated)?.replace(LEGAL_FORM, "") || stated;
}

/** What follows a separator after `title`: the last part of `Bread is dearer | Town | Daily News`. */
function afterTitle(line: string, title: string): string | undefined {
  if (!line.startsWith(title)) return undefined;
  const rest = line.slice(title.length);
  const parts = rest.split(SEPARATOR);
  const last = parts.at(-1)?.trim() ?? "";
  return parts.length > 1 && parts[0]?.trim() === "" && last !== "" && last.length <= MAX_OUTLET_LENGTH
    ? last
    : undefined;
}

/** `Bread is dearer - Daily News` without the name of the site, in any case and with or without `The`. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (!outlet) return title;
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1)?.trim() ?? "";
  if (parts.length < 2 || !isSameName(last, outlet)) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|｜·•:»«/_＿]+$/u, "") || title;
}

/** Whether two names of a site differ only in case, signs, `The` or `.com`. */
export const isSameName = (one: string, other: string) => {
  const [own, others] = [one, other].map((name) =>
    name.toLowerCase().replace(/^the |\.(com|org|net|co\.uk|de)$|[^\p{L}\p{N}]/gu, ""),
  );
  return own === others;
};
