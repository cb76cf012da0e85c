import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reanchor } from "./reanchor.ts";
import type { Passage } from "./selectors.ts";
import { expectLinearTime } from "./testing/linear-time.ts";
import { LOOK_ALIKES } from "./testing/look-alikes.ts";

const passageOf = (text: string, quote: string, nth = 0): Passage => {
  let start = text.indexOf(quote);
  for (let left = nth; left > 0; left -= 1) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
};

describe.each(LOOK_ALIKES)("$title", ({ before, after, claims }) => {
  test.each(claims)("$quote ($nth) is $state", ({ quote, nth, state, now, nowNth }) => {
    const anchor = reanchor(before, after, [{ id: "claim", passage: passageOf(before, quote, nth) }]).get("claim");
    expect(anchor).toMatchObject({ state, ...(now ? { exact: now, passage: passageOf(after, now, nowNth) } : {}) });
  });
});

/** Sentences of a few forms with numbers and names, and some without, in paragraphs of one to three. */
const sentence = fc.oneof(
  fc.tuple(fc.constantFrom("March", "April", "May", "June"), fc.nat(9)).map(([month, n]) => `In ${month}, ${n} rose.`),
  fc.tuple(fc.constantFrom("Alm", "Bly", "Rye"), fc.nat(9), fc.nat(9)).map(([town, a, b]) => `${town} won ${a}-${b}.`),
  fc.constantFrom("Nobody knew.", "12", "Why?", "The mayor, too, was asked about it.", "北京是中国的首都。"),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(" "));
const paragraphs = fc.array(paragraph, { minLength: 2, maxLength: 12 });
const startsOf = (blocks: string[]) =>
  blocks.map((_, at) => blocks.slice(0, at).join("\n\n").length + (at > 0 ? 2 : 0));

test("paragraphs in another order take every claim along with its words", () => {
  const permuted = paragraphs.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }), fc.nat(), fc.nat()),
  );
  fc.assert(
    fc.property(permuted, ([all, order, n, m]) => {
      const moved = order.map((at) => all[at] ?? "");
      const [before, after] = [startsOf(all), startsOf(moved)];
      const claims = all.map((text, at) => {
        const words = [...text.matchAll(/\S+/g)];
        const [first, last] = [n % words.length, (n % words.length) + (m % (words.length - (n % words.length)))];
        const start = words[first]?.index ?? 0;
        return { id: String(at), start, end: (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0) };
      });
      const passage = (offset: number, { start, end }: Passage) => ({ start: offset + start, end: offset + end });
      const anchors = reanchor(
        all.join("\n\n"),
        moved.join("\n\n"),
        claims.map((claim, at) => ({ id: claim.id, passage: passage(before[at] ?? 0, claim) })),
      );
      for (const [at, claim] of claims.entries()) {
        const equal = [...moved.keys()].filter((there) => moved[there] === all[at]);
        const places = equal.map((there) => passage(after[there] ?? 0, claim));
        expect(places).toContainEqual(anchors.get(claim.id)?.passage);
      }
      expect(new Set([...anchors.values()].map(({ passage: found }) => found?.start)).size).toBe(claims.length);
    }),
    { numRuns: 500 },
  );
});

const anyRevision = fc
  .tuple(paragraphs, paragraphs, fc.array(fc.nat(), { maxLength: 6 }))
  .map(([all, others, picks]) => {
    const kept = picks.map((pick) => all[pick % all.length] ?? "");
    return [all.join("\n\n"), [...kept, ...others.slice(0, 3)].join("\n\n")] as const;
  });

test("no two claims with the same words get the same passage, unless both had the same one", () => {
  fc.assert(
    fc.property(anyRevision, fc.nat(), fc.integer({ min: 1, max: 4 }), ([before, after], n, length) => {
      const words = [...before.matchAll(/\S+/g)];
      const at = n % words.length;
      const last = words[Math.min(words.length, at + length) - 1];
      const quote = before.slice(words[at]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const starts = words.flatMap(({ index }) => (before.startsWith(quote, index) ? [index] : []));
      const claims = starts.map((start) => ({ id: String(start), passage: { start, end: start + quote.length } }));
      const exact = [...reanchor(before, after, claims).values()].filter(({ state }) => state !== "changed");
      const found = exact.flatMap(({ passage }) => passage?.start ?? []);
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 1_000 },
  );
});

test("of two equal quotes across paragraphs the one before the first change stays, and the other does not join it", () => {
  const before = "Nobody knew.\n\nRye won 0-0.\n\nNobody knew.\n\nRye won 0-0. Why?";
  const after = "Nobody knew.\n\nRye won 0-0. Why?\n\nRye won 0-0.\n\nNobody knew.\n\nNobody knew.";
  const claims = [0, 28].map((start) => ({ id: String(start), passage: { start, end: start + 17 } }));
  const anchors = reanchor(before, after, claims);
  expect([anchors.get("0")?.passage, anchors.get("28")?.passage]).toEqual([{ start: 0, end: 17 }, null]);
});

test("the anchors do not depend on the order of the claims, or on which other claims there are", () => {
  fc.assert(
    fc.property(anyRevision, fc.array(fc.tuple(fc.nat(), fc.nat(30)), { maxLength: 8 }), ([before, after], spans) => {
      const claims = spans.map(([n, length], id) => {
        const start = n % before.length;
        return { id: String(id), passage: { start, end: Math.min(before.length, start + length + 1) } };
      });
      const all = reanchor(before, after, claims);
      expect(new Map(reanchor(before, after, claims.toReversed()))).toEqual(all);
      for (const claim of claims) expect(reanchor(before, after, [claim]).get(claim.id)).toEqual(all.get(claim.id));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["in another order", (sentences: string[]) => sentences.toReversed()],
  ["of which each has another number", (sentences: string[]) => sentences.map((text) => text.replace(/\d+/, "7"))],
  ["that are all repeated", (sentences: string[]) => sentences.map(() => sentences[0] ?? "")],
])("the time for claims among look-alikes grows with the length of the text: %s", (_, edit) => {
  const inputOf = (length: number) => {
    const sentences = Array.from(
      { length: length / 10 },
      (_, at) => `In week ${at}, some ${at % 97} guests came to the valley.`,
    );
    const before = sentences.join("\n\n");
    const starts = startsOf(sentences.slice(0, 50));
    const claims = starts.map((start, at) => ({
      id: String(at),
      passage: { start, end: start + (sentences[at]?.length ?? 0) },
    }));
    return { before, after: edit(sentences).join("\n\n"), claims };
  };
  const run = ({ before, after, claims }: ReturnType<typeof inputOf>) => void reanchor(before, after, claims);
  expectLinearTime({ inputOf, run, size: 60_000, maxMs: 8_000 });
});
