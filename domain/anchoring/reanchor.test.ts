import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary } from "#domain/graphemes.ts";
import { reanchor } from "./reanchor.ts";
import type { Passage } from "./selectors.ts";
import { isWithinGrapheme } from "./snap.ts";
import { anyText, textWithPassage } from "./testing/arbitrary.ts";
import { ARTICLES } from "./testing/articles.ts";
import { expectLinearTime } from "./testing/linear-time.ts";

const one = (before: string, after: string, passage: Passage) => {
  const anchor = reanchor(before, after, [{ id: "claim", passage }]).get("claim");
  if (!anchor) throw new Error("Every claim gets an anchor.");
  return anchor;
};

const passageOf = (text: string, quote: string, nth = 0): Passage => {
  let start = text.indexOf(quote);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
};

describe.each(ARTICLES)("$title", ({ before, after, claims }) => {
  test.each(claims)("$quote is $state", ({ quote, nth, state, now }) => {
    const anchor = one(before, after, passageOf(before, quote, nth));
    expect(anchor).toMatchObject(now ? { state, exact: now } : { state });
    if (anchor.passage) expect(after.slice(anchor.passage.start, anchor.passage.end)).toBe(anchor.exact);
  });
});

test("a changed claim shows the word that changed its meaning", () => {
  const [before, after] = ["Exports rose sharply in June.", "Exports fell sharply in June."];
  expect(one(before, after, { start: 0, end: before.length }).diff).toEqual([
    { kind: "same", text: "Exports " },
    { kind: "cut", text: "rose " },
    { kind: "added", text: "fell " },
    { kind: "same", text: "sharply in June." },
  ]);
});

test("a later version that restores the words restores the claim", () => {
  const first = "The pier is 300 metres long.\n\nIt was built by hand.\n\nThe sea took it twice.";
  const second = "The pier is 300 metres long.\n\nThe sea took it twice.";
  const passage = passageOf(first, "It was built by hand.");
  expect(one(first, second, passage).state).toBe("lost");
  expect(one(first, first, passage)).toMatchObject({ state: "exact", passage });
  expect(one(first, `News.\n\n${first}`, passage).state).toBe("moved");
});

test("a quote that was split keeps its larger part, without the text inserted between", () => {
  const between = "A fire broke out in the store at noon and burned until the evening of the next day. ".repeat(4);
  const before = "The ship left on Friday with all hands. It was seen last off the cape by two fishermen at dawn.";
  const after = `The ship left on Friday with all hands. ${between}It was seen last off the cape by two fishermen at dawn.`;
  const anchor = one(before, after, { start: 0, end: before.length });
  expect(anchor).toMatchObject({ state: "changed", exact: "It was seen last off the cape by two fishermen at dawn." });
});

/** A separate block, so that it is not joined with a word or a grapheme. */
const block = fc.string({ unit: "grapheme" }).map((text) => `\u2028${text}\n`);

test("a claim only shifts while the words around it keep their order", () => {
  const [tide, rain, wind] = ["The tide turns at six.", "It rains all day long.", "The wind blows from the west."];
  const before = [tide, rain, wind].join("\n\n");
  const rainIn = (...blocks: string[]) => one(before, blocks.join("\n\n"), passageOf(before, "rains all day"));
  expect(rainIn("News.", tide, rain, wind)).toMatchObject({ state: "moved", shifted: true });
  expect(rainIn(rain, wind)).toMatchObject({ state: "moved", shifted: true });
  expect(rainIn(tide, wind, rain).shifted).toBeUndefined();
  expect(rainIn("A whole other report opens here.", tide, wind, "And more of it.", rain).shifted).toBeUndefined();
});

test("text inserted elsewhere moves a claim and changes nothing else", () => {
  fc.assert(
    fc.property(textWithPassage, block, fc.nat(), fc.boolean(), ([text, passage], added, n, isBefore) => {
      const at = isBefore ? n % (passage.start + 1) : passage.end + (n % (text.length - passage.end + 1));
      fc.pre(isGraphemeBoundary(text, at));
      const anchor = one(text, text.slice(0, at) + added + text.slice(at), passage);
      expect(["exact", "moved"]).toContain(anchor.state);
      expect(anchor.exact).toBe(text.slice(passage.start, passage.end));
    }),
    { numRuns: 500 },
  );
});

/** A text without repeated words, in sentences of seven words. */
const differentWords = fc
  .uniqueArray(fc.stringMatching(/^[a-zäöü]{2,9}$/), { minLength: 4, maxLength: 60 })
  .map((words) => words.map((word, at) => (at % 7 === 6 ? `${word}.` : word)));

test("a claim that was cut is lost", () => {
  fc.assert(
    fc.property(differentWords, fc.nat(), fc.nat(), (words, n, m) => {
      const from = n % words.length;
      const to = from + 1 + (m % (words.length - from));
      const [head, quote, tail] = [words.slice(0, from), words.slice(from, to), words.slice(to)];
      const start = [...head, ""].join(" ").length;
      const passage = { start, end: start + quote.join(" ").length };
      expect(one(words.join(" "), [...head, ...tail].join(" "), passage).state).toBe("lost");
    }),
    { numRuns: 500 },
  );
});

const edited = textWithPassage.chain(([text, passage]) =>
  fc.tuple(fc.constant(text), fc.constant(passage), fc.nat(text.length), fc.nat(text.length), anyText),
);

test("after any edit, an anchor is within the text, splits no grapheme and has the text of its passage", () => {
  fc.assert(
    fc.property(edited, ([text, passage, a, b, added]) => {
      fc.pre(!isWithinGrapheme(text, passage));
      const after = text.slice(0, Math.min(a, b)) + added + text.slice(Math.max(a, b));
      const { passage: found, exact, diff } = one(text, after, passage);
      if (!found) return;
      expect(isWithinGrapheme(after, found)).toBe(false);
      expect(after.slice(found.start, found.end)).toBe(exact);
      const shown = diff?.flatMap(({ kind, text: piece }) => (kind === "cut" ? [] : [piece])).join("");
      expect(shown ?? exact).toBe(exact);
    }),
    { numRuns: 500 },
  );
});

test("the anchor of a claim does not depend on other claims or on their order", () => {
  const claims = ARTICLES.flatMap(({ claims: expected }, article) =>
    expected.map(({ quote, nth }, at) => ({ article, id: `${article}.${at}`, quote, nth })),
  );
  for (const [article, { before, after }] of ARTICLES.entries()) {
    const own = claims
      .filter((claim) => claim.article === article)
      .map(({ id, quote, nth }) => ({ id, passage: passageOf(before, quote, nth) }));
    const all = reanchor(before, after, own);
    fc.assert(
      fc.property(fc.shuffledSubarray(own), (some) => {
        for (const [id, anchor] of reanchor(before, after, some)) expect(anchor).toEqual(all.get(id));
      }),
      { numRuns: 20 },
    );
  }
});

test.each([
  ["different words", Number.POSITIVE_INFINITY],
  ["a thousand words, repeated", 1_000],
])("the time for a claim on the whole text grows with its length: %s", (_, vocabulary) => {
  const inputOf = (length: number) => {
    const words = Array.from({ length }, (_, at) => `word${at % vocabulary}`);
    return { before: words.join(" "), after: words.map((word, at) => (at % 20 === 0 ? "changed" : word)).join(" ") };
  };
  const run = ({ before, after }: ReturnType<typeof inputOf>) =>
    void one(before, after, { start: 0, end: before.length });
  expectLinearTime({ inputOf, run, size: 100_000, maxMs: 8_000 });
});
