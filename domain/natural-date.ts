import { GB } from "chrono-node/en";
import { PartialDate } from "./fields.ts";

/** What days such as "last Tuesday" are counted from, as 2026-03-12, and the language of the words besides English. */
export type Near = { day: string | null; language: string };

type Parser = Pick<typeof GB, "parse">;
type Parsed = ReturnType<typeof GB.parse>[number]["start"];

const PARSERS: Record<string, () => Promise<Parser>> = {
  de: () => import("chrono-node/de").then(({ casual }) => casual),
  es: () => import("chrono-node/es").then(({ casual }) => casual),
  fr: () => import("chrono-node/fr").then(({ casual }) => casual),
  it: () => import("chrono-node/it").then(({ casual }) => casual),
  nl: () => import("chrono-node/nl").then(({ casual }) => casual),
  pt: () => import("chrono-node/pt").then(({ casual }) => casual),
};

/** Words before a date that say nothing about it. */
const LEADING_WORDS = /^((on|in|the|of|am|im|le|en|el)\s+)+/i;

/**
 * The date that words name, as precise as they are: "26 Nov 2019" is 2019-11-26, "last year" a year. Null unless all of
 * the words are one date. Words that name no year mean the last such day up to the day they are counted from.
 */
export async function naturalDate(words: string, { day, language }: Near): Promise<string | null> {
  const bare = words.trim().replace(/\s+/g, " ").replace(LEADING_WORDS, "").replace(/[.,]$/, "");
  if (PartialDate.safeParse(bare).success) return bare;
  const own = PARSERS[language.slice(0, 2)];
  for (const parser of [GB, ...(own ? [await own()] : [])]) {
    const [year = 2000, month = 1, date = 1] = (day ?? "").split("-").filter(Boolean).map(Number);
    const [found, ...others] = parser.parse(bare, { instant: new Date(year, month - 1, date, 12) });
    if (!found || others.length > 0 || found.end || found.text.length < bare.length) continue;
    const isCounted = !found.start.isCertain("year") || /relative|casual/i.test([...found.start.tags()].join(" "));
    if (isCounted && day === null) continue;
    const named = inPast(found.start, isCounted ? day : null);
    if (named) return preciseTo(found.start, bare, named);
  }
  return null;
}

/** The day of the result, moved back when it has no year and would lie after `day`. Null for a day that comes later. */
function inPast(found: Parsed, day: string | null): string | null {
  const date = new Date(Date.UTC(found.get("year") ?? 0, (found.get("month") ?? 1) - 1, found.get("day") ?? 1));
  const iso = () => date.toISOString().slice(0, 10);
  if (day === null || iso() <= day) return iso();
  if (found.isCertain("weekday") && !found.isCertain("day")) date.setUTCDate(date.getUTCDate() - 7);
  else if (!found.isCertain("year")) date.setUTCFullYear(date.getUTCFullYear() - 1);
  return iso() <= day ? iso() : null;
}

/** As many parts of the day as the words name. A number of weeks names no day. */
function preciseTo(found: Parsed, words: string, day: string): string {
  const namesDay = found.isCertain("day") || found.isCertain("weekday");
  if (namesDay && !/week|woche|semaine|semana|settiman/i.test(words)) return day;
  return day.slice(0, namesDay || found.isCertain("month") ? 7 : 4);
}
