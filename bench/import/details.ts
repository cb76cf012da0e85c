import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { versus } from "#bench/app/figures.ts";
import type { Result } from "#bench/bench.ts";
import { firstOfType, jsonLdIn, nameOf } from "#ingest/html/json-ld.ts";
import { ingest } from "#ingest/ingest.ts";

/** The details of a page as they are compared; null where nobody states one. */
type Details = Record<Field, string | null>;
const FIELDS = ["title", "authors", "date", "outlet", "language"] as const;
type Field = (typeof FIELDS)[number];

/** A page with what it is about, by one of two sources of truth. */
type Case = { html: string; truth: Details };

const PEER = "Readability";

/**
 * Precision and recall of the details of pages, beside Readability. There are two sources of truth, because no person has
 * read these pages: what Readability's authors expect, which is what the peer finds, and the JSON-LD of the pages, which
 * then both read without it. Titles, names and outlets are equal if their words are, dates if their days are.
 */
export async function measureDetails(folder: string, names: string[]): Promise<Result[]> {
  const pages = names.map((name) => {
    const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
    return { html: read("source.html"), expected: JSON.parse(read("expected-metadata.json")) };
  });
  const expected = pages.map(({ html, expected: metadata }): Case => ({ html, truth: detailsOf(metadata) }));
  const structured = pages.flatMap(({ html }) => caseOfJsonLd(html));
  return [
    ...(await compare("expected metadata", expected, FIELDS)),
    ...(await compare("hidden JSON-LD", structured, ["title", "authors", "date", "outlet"])),
  ];
}

const JSON_LD = /<script[^>]*application\/ld\+json[^>]*>[\s\S]*?<\/script>/gi;

function caseOfJsonLd(html: string): Case[] {
  const article = firstOfType(jsonLdIn(parseHTML(html).document as unknown as Document), [/Article|Posting/]);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const truth = detailsOf({
    title: text(article.headline),
    byline: nameOf(article.author) ?? null,
    publishedTime: text(article.datePublished),
    siteName: nameOf(article.publisher) ?? null,
    lang: null,
  });
  return Object.values(truth).some((value) => value !== null) ? [{ html: html.replace(JSON_LD, ""), truth }] : [];
}

async function compare(source: string, cases: Case[], fields: readonly Field[]): Promise<Result[]> {
  const found: [truth: Details, ours: Details, theirs: Details][] = [];
  for (const { html, truth } of cases) found.push([truth, await ours(html), theirs(html)]);
  return fields.flatMap((field) => {
    // What is found where the truth says nothing may be right, so that it does not count.
    const stated = found.filter(([truth]) => truth[field] !== null);
    const [own, other] = [1, 2].map((side) => {
      const given = stated.filter((details) => details[side]?.[field] !== null);
      const right = given.filter((details) => details[side]?.[field] === details[0][field]).length;
      return { precision: right / given.length, recall: right / stated.length };
    }) as [Measure, Measure];
    return (["precision", "recall"] as const).map((measure) => ({
      ...versus(`import: ${field}, ${measure} (${stated.length}, ${source})`, own[measure], "", {
        peer: PEER,
        peerFigure: other[measure],
      }),
      // The expected metadata is the peer's own output, which no other reader can exceed.
      bar: source === "hidden JSON-LD" ? "≥ the peer" : "≥ 0.8",
      reached: own[measure] >= (source === "hidden JSON-LD" ? other[measure] : 0.8),
    }));
  });
}

type Measure = { precision: number; recall: number };

async function ours(html: string): Promise<Details> {
  const { title, byline, publishedAt, outlet, language } = await ingest({ kind: "html", html });
  return detailsOf({ title, byline, publishedTime: publishedAt, siteName: outlet, lang: language });
}

const theirs = (html: string): Details => detailsOf(new Readability(parseHTML(html).document).parse() ?? {});

/** The fields of Readability. */
type Stated = Partial<Record<"title" | "byline" | "publishedTime" | "siteName" | "lang", string | null | undefined>>;

function detailsOf({ title, byline, publishedTime, siteName, lang }: Stated): Details {
  return {
    title: wordsOf(title),
    authors:
      wordsOf(byline?.replace(/^\s*by\s+/i, ""))
        ?.split(" ")
        .sort()
        .join(" ") ?? null,
    date: dayOf(publishedTime),
    outlet: wordsOf(siteName),
    language: lang?.split(/[-_]/)[0]?.toLowerCase() || null,
  };
}

const wordsOf = (text: string | null | undefined) =>
  text
    ?.normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(" ") ?? null;

/** The day that is written, or that of the moment in UTC. */
function dayOf(text: string | null | undefined): string | null {
  const time = new Date(text ?? "");
  return (
    /\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0] ?? (Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10))
  );
}
