import { Readable } from "node:stream";
import { v7 as newId } from "uuid";
import { below, draftOf, type Random, randomFrom } from "#bench/anchor/newsroom.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Writer } from "./writer.ts";

export type LongArticle = { id: string; text: string; claimIds: string[] };

const WORDS = 5_000;
const CLAIMS = 200;
const RATINGS = ["false", "mostly-false", "mixed", "mostly-true", "true", "unproven"];
const SOURCES = 40;

/** Another `seed` gives an article with other words. */
type Options = { claimCount?: number | undefined; seed?: number };

/**
 * An article of 5,000 words, with 200 claims unless another number is given. Each has two submitted verdicts that cite
 * two sources each; a third of them are disputed, a quarter ruled on.
 */
export async function longArticle(
  editor: Writer,
  reviewers: [Writer, Writer],
  { claimCount = CLAIMS, seed = 5_000 }: Options = {},
): Promise<LongArticle> {
  const random = randomFrom(seed);
  const html = htmlOf(random);
  const { value } = await editor.mustSend<{ id: string; text: string }>("POST", "/articles", { html });
  const passages = passagesIn(random, value.text, claimCount);
  const claims = passages.map((passage, index) => ({ index, passage, claimId: newId() }));
  const store = async ({ index, passage, claimId }: (typeof claims)[number]) => {
    await editor.mustSend("PUT", `/claims/${claimId}`, { articleId: value.id, passage, ...fields(index) });
    for (const [reviewerIndex, reviewer] of reviewers.entries())
      await reviewer.mustSend("PUT", `/claims/${claimId}/verdict`, verdict(index, reviewerIndex));
    if (index % 4 === 0) await editor.mustSend("PUT", `/claims/${claimId}/ruling`, ruling(index));
  };
  await Readable.from(claims).forEach(store, { concurrency: 4 });
  return { id: value.id, text: value.text, claimIds: claims.map(({ claimId }) => claimId) };
}

function htmlOf(random: Random): string {
  const paragraphs = draftOf(random, WORDS).map((words) => words.map(({ text }) => text).join(" "));
  const body = paragraphs.map((text, index) => {
    if (index % 9 === 4) return `<h2>${text.split(" ").slice(0, 6).join(" ")}</h2><p>${text}</p>`;
    if (index % 11 === 5) return `<blockquote><p>${text}</p></blockquote>`;
    if (index % 13 === 6) return `<ul>${text.replace(/([^.]+\.) ?/g, "<li>$1</li>")}</ul>`;
    return `<p>${text.replace(/ (\w{9,}) /, " <em>$1</em> ")}</p>`;
  });
  return `<html lang="en"><head><title>What the harbour office counted</title></head><body><article>
    <h1>What the harbour office counted</h1>${body.join("\n")}</article></body></html>`;
}

/** Passages of whole words, spread over a text from an offset on. Some overlap; none crosses a paragraph. */
export function passagesIn(random: Random, text: string, count: number, from = 0): Passage[] {
  return Array.from({ length: count }, (_, index) => {
    const near = text.indexOf(" ", from + Math.floor((index * (text.length - from - 400)) / count)) + 1;
    const start = text.charAt(near) === "\n" ? near + 2 : near;
    const words = text.slice(start, start + 40 + below(random, 180)).split("\n")[0] ?? "";
    return { start, end: start + (words.includes(" ") ? words.lastIndexOf(" ") : words.length) };
  });
}

const fields = (index: number) => ({
  statement: `The harbour office counted ${index + 1} boats that morning, more than in any month before.`,
  claimant: index % 3 === 0 ? "The harbour master" : null,
  type: index % 2 === 0 ? "number" : "quotation",
  tags: index % 5 === 0 ? ["boats"] : [],
});

/** The verdict of a reviewer on a claim, both by their index. */
export function verdict(index: number, reviewerIndex: number) {
  const isDisputed = index % 3 === 0 && reviewerIndex === 1;
  return {
    rating: RATINGS[(index + (isDisputed ? 2 : 0)) % RATINGS.length],
    confidence: 0.6,
    rationale: `The daily list of the harbour office gives ${index + 1}. It was read twice, in the printed form and in the file that the office sent.\n\nBoth agree, and so does the list of the lock keeper.`,
    evidence: [evidence(index), evidence(index + 7)],
    state: "submitted",
  };
}

const evidence = (index: number) => ({
  source: {
    url: `https://records.harbour.example/lists/${index % SOURCES}`,
    title: `Daily list ${index % SOURCES} of the harbour office`,
    publisher: "Harbour office",
    publishedAt: "2026-03-12",
    kind: "record",
  },
  stance: index % 2 === 0 ? "supports" : "refutes",
  quote: `Boats at the quay: ${index + 1}.`,
  locator: `page ${index % 9}`,
});

const ruling = (index: number) => ({
  rating: RATINGS[index % RATINGS.length],
  summary: `The lists of the harbour office give ${index + 1}, and the lock keeper's agree.`,
  reason: "The printed lists decide.",
});
