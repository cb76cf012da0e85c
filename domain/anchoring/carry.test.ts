import fc from "fast-check";
import { expect, test } from "vitest";
import { type Carried, carryClaims } from "./carry.ts";
import type { Anchor } from "./reanchor.ts";
import { anyText, textWithPassage } from "./testing/arbitrary.ts";

const QUOTE = "It carries 1.2 million cars a year";
const V1 = `Harbour bridge to close.\n\n${QUOTE}.\n\nA tunnel was ruled out in 2004.`;
const V2 = V1.replace("1.2", "9.2");
const CUT = V1.replace(`${QUOTE}.\n\n`, "");

/** A claim through the texts of an article, first to last: how it stood on each after the first. */
function through(texts: string[], quote: string): Anchor[] {
  const start = texts[0]?.indexOf(quote) ?? 0;
  let own: Carried["own"] = { version: 1, passage: { start, end: start + quote.length }, exact: quote };
  let last: Carried["last"] = own;
  return texts.slice(1).map((text, at) => {
    const known = new Map(texts.slice(0, at + 1).map((earlier, index) => [index + 1, earlier]));
    const anchor = carryClaims([{ id: "claim", last, own }], known, text).get("claim") ?? expect.fail();
    last = anchor.passage && { version: at + 2, passage: anchor.passage, exact: anchor.exact };
    if (anchor.state === "exact" || anchor.state === "moved") own = last;
    return anchor;
  });
}

const states = (texts: string[], quote = QUOTE) => through(texts, quote).map(({ state }) => state);

test("a claim that was changed or lost is itself again once its words are back", () => {
  expect(states([V1, V2, V1])).toEqual(["changed", "exact"]);
  expect(states([V1, CUT, CUT, V1])).toEqual(["lost", "lost", "exact"]);
  expect(states([V1, V2, CUT, `News.\n\n${V1}`, CUT])).toEqual(["changed", "lost", "moved", "lost"]);
});

test("a changed claim that stays as it is stays changed, against its own words", () => {
  const [, second] = through([V1, V2, `News.\n\n${V2}`], QUOTE);
  expect(second).toMatchObject({ state: "changed", exact: "It carries 9.2 million cars a year" });
  expect(second?.diff).toContainEqual({ kind: "cut", text: "1.2 " });
});

test("words that change bit by bit are followed, though in the end few of the first are left", () => {
  const steps = [
    "The old bridge carries many cars each year across the bay.",
    "The old bridge carries many lorries each year across the wide bay.",
    "The old viaduct carries many lorries each month across the wide river.",
    "The new viaduct takes heavy lorries each month over the wide river.",
  ];
  const around = (sentence: string) => `${V1}\n\n${sentence} It is painted green.\n\nThe town is proud of it.`;
  const anchors = through(steps.map(around), steps[0] ?? "");
  expect(anchors.map(({ state }) => state)).toEqual(["changed", "changed", "changed"]);
  expect(anchors.map(({ exact }) => exact)).toEqual(steps.slice(1));
});

test("a claim whose own words nobody knows any more is lost", () => {
  const carried = carryClaims([{ id: "claim", last: null, own: null }], new Map(), V1);
  expect(carried.get("claim")).toMatchObject({ state: "lost", passage: null });
});

const chain = textWithPassage.chain(([text, passage]) =>
  fc.tuple(fc.constant(text), fc.constant(passage), fc.array(anyText, { minLength: 1, maxLength: 3 })),
);

test("whatever came between, the first text restores every claim that did not find its words elsewhere meanwhile", () => {
  fc.assert(
    fc.property(chain, ([text, passage, between]) => {
      const quote = text.slice(passage.start, passage.end);
      fc.pre(text.indexOf(quote) === passage.start);
      const anchors = through([text, ...between, text], quote);
      fc.pre(anchors.slice(0, -1).every(({ state }) => state === "changed" || state === "lost"));
      expect(anchors.at(-1)).toEqual({ state: "exact", passage, exact: quote });
    }),
  );
});

test("the order and the company of claims never matter", () => {
  const claims = fc.array(fc.tuple(fc.nat(V1.length - 2), fc.nat(40)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(claims, fc.constantFrom(V2, CUT, `News.\n\n${CUT}`), anyText, (places, second, added) => {
      const carried = places.map(([start, length], at): Carried => {
        const passage = { start, end: Math.min(V1.length, start + length + 1) };
        const own = { version: 1, passage, exact: V1.slice(passage.start, passage.end) };
        const moved = { version: 2, passage: { start: 0, end: 8 }, exact: second.slice(0, 8) };
        return { id: String(at), own, last: at % 3 === 0 ? own : at % 3 === 1 ? moved : null };
      });
      const texts = new Map([
        [1, V1],
        [2, second],
      ]);
      const all = carryClaims(carried, texts, `${added}\n\n${second}`);
      for (const claim of carried.toReversed())
        expect(carryClaims([claim], texts, `${added}\n\n${second}`).get(claim.id)).toEqual(all.get(claim.id));
    }),
    { numRuns: 50 },
  );
});
