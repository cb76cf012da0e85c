import { v7 as newId } from "uuid";
import { below, type Chance, chanceFrom, draftOf } from "#bench/anchor/newsroom.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { eachAtOnce } from "./at-once.ts";
import type { Writer } from "./writer.ts";

export type LongArticle = { id: string; text: string; claimIds: string[] };

const WORDS = 5_000;
const CLAIMS = 200;
const RATINGS = ["false", "mostly-false", "mixed", "mostly-true", "true", "unproven"];
const SOURCES = 40;

/**
 * An article of 5,000 words with 200 claims, each with two submitted verdicts that cite two sources each; a third of
 * them are disputed, a quarter ruled on.
 */
export async function longArticle(editor: Writer, reviewers: [Writer, Writer]): Promise<LongArticle> {
  const chance = chanceFrom(5_000);
  const html = htmlOf(chance);
  const { value } = await editor.sure<{ id: string; text: string }>("POST", "/articles", { html });
  const passages = passagesIn(chance, value.text, CLAIMS);
  const claimIds = passages.map(() => newId());
  const places = passages.map((passage, at) => ({ at, passage, claimId: claimIds[at] ?? "" }));
  await eachAtOnce(4, places, async ({ at, passage, claimId }) => {
    await editor.sure("PUT", `/claims/${claimId}`, { articleId: value.id, passage, ...fields(at) });
    for (const [who, reviewer] of reviewers.entries())
      await reviewer.sure("PUT", `/claims/${claimId}/verdict`, verdict(at, who));
    if (at % 4 === 0) await editor.sure("PUT", `/claims/${claimId}/ruling`, ruling(at));
  });
  return { id: value.id, text: value.text, claimIds };
}

function htmlOf(chance: Chance): string {
  const paragraphs = draftOf(chance, WORDS).map((words) => words.map(({ text }) => text).join(" "));
  const body = paragraphs.map((text, at) => {
    if (at % 9 === 4) return `<h2>${text.split(" ").slice(0, 6).join(" ")}</h2><p>${text}</p>`;
    if (at % 11 === 5) return `<blockquote><p>${text}</p></blockquote>`;
    if (at % 13 === 6) return `<ul>${text.replace(/([^.]+\.) ?/g, "<li>$1</li>")}</ul>`;
    return `<p>${text.replace(/ (\w{9,}) /, " <em>$1</em> ")}</p>`;
  });
  return `<html lang="en"><head><title>What the harbour office counted</title></head><body><article>
    <h1>What the harbour office counted</h1>${body.join("\n")}</article></body></html>`;
}

/** Passages of whole words all over a text from an offset on, some over others, none across paragraphs. */
export function passagesIn(chance: Chance, text: string, count: number, from = 0): Passage[] {
  return Array.from({ length: count }, (_, at) => {
    const near = text.indexOf(" ", from + Math.floor((at * (text.length - from - 400)) / count)) + 1;
    const start = text.charAt(near) === "\n" ? near + 2 : near;
    const words = text.slice(start, start + 40 + below(chance, 180)).split("\n")[0] ?? "";
    return { start, end: start + (words.includes(" ") ? words.lastIndexOf(" ") : words.length) };
  });
}

const fields = (at: number) => ({
  statement: `The harbour office counted ${at + 1} boats that morning, more than in any month before.`,
  claimant: at % 3 === 0 ? "The harbour master" : null,
  type: at % 2 === 0 ? "number" : "quotation",
  tags: at % 5 === 0 ? ["boats"] : [],
});

/** What reviewer `who` says of claim `at`. */
export function verdict(at: number, who: number) {
  const isDisputed = at % 3 === 0 && who === 1;
  return {
    rating: RATINGS[(at + (isDisputed ? 2 : 0)) % RATINGS.length],
    confidence: 0.6,
    rationale: `The daily list of the harbour office gives ${at + 1}. It was read twice, in the printed form and in the file that the office sent.\n\nBoth agree, and so does the list of the lock keeper.`,
    evidence: [source(at), source(at + 7)],
    state: "submitted",
  };
}

const source = (at: number) => ({
  source: {
    url: `https://records.harbour.example/lists/${at % SOURCES}`,
    title: `Daily list ${at % SOURCES} of the harbour office`,
    publisher: "Harbour office",
    publishedAt: "2026-03-12",
    kind: "record",
  },
  stance: at % 2 === 0 ? "supports" : "refutes",
  quote: `Boats at the quay: ${at + 1}.`,
  locator: `page ${at % 9}`,
});

const ruling = (at: number) => ({
  rating: RATINGS[at % RATINGS.length],
  summary: `The lists of the harbour office give ${at + 1}, and the lock keeper's agree.`,
  reason: "The printed lists decide.",
});
