import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimToCarry, carryClaims, withoutDoubles } from "./carry.ts";
import type { Anchor } from "./reanchor.ts";
import { anyText, textWithPassage } from "./testing/arbitrary.ts";

const QUOTE = "It carries 1.2 million cars a year";
const V1 = `Harbour bridge to close.\n\n${QUOTE}.\n\nA tunnel was ruled out in 2004.`;
const V2 = V1.replace("1.2", "9.2");
const CUT = V1.replace(`${QUOTE}.\n\n`, "");

/** Carry a claim carryThrough the texts of an article; the result has its anchor on each text after the first. */
function carryThrough(texts: string[], quote: string): Anchor[] {
  const start = texts[0]?.indexOf(quote) ?? 0;
  let own: ClaimToCarry["own"] = { version: 1, passage: { start, end: start + quote.length }, exact: quote };
  let last: ClaimToCarry["last"] = own;
  return texts.slice(1).map((text, at) => {
    const known = new Map(texts.slice(0, at + 1).map((earlier, index) => [index + 1, earlier]));
    const anchor = carryClaims([{ id: "claim", last, own }], known, text).get("claim") ?? expect.fail();
    last = anchor.passage && { version: at + 2, passage: anchor.passage, exact: anchor.exact };
    if (anchor.state === "exact" || anchor.state === "moved") own = last;
    return anchor;
  });
}

const states = (texts: string[], quote = QUOTE) => carryThrough(texts, quote).map(({ state }) => state);

test("a changed or lost claim is restored when its words are restored", () => {
  expect(states([V1, V2, V1])).toEqual(["changed", "exact"]);
  expect(states([V1, CUT, CUT, V1])).toEqual(["lost", "lost", "exact"]);
  expect(states([V1, V2, CUT, `News.\n\n${V1}`, CUT])).toEqual(["changed", "lost", "moved", "lost"]);
});

test("a changed claim stays changed, compared with its own words", () => {
  const [, second] = carryThrough([V1, V2, `News.\n\n${V2}`], QUOTE);
  expect(second).toMatchObject({ state: "changed", exact: "It carries 9.2 million cars a year" });
  expect(second?.diff).toContainEqual({ kind: "cut", text: "1.2 " });
});

test("words that change step by step are followed, even when few of the original words are left", () => {
  const steps = [
    "The old bridge carries many cars each year across the bay.",
    "The old bridge carries many lorries each year across the wide bay.",
    "The old viaduct carries many lorries each month across the wide river.",
    "The new viaduct takes heavy lorries each month over the wide river.",
  ];
  const around = (sentence: string) => `${V1}\n\n${sentence} It is painted green.\n\nThe town is proud of it.`;
  const anchors = carryThrough(steps.map(around), steps[0] ?? "");
  expect(anchors.map(({ state }) => state)).toEqual(["changed", "changed", "changed"]);
  expect(anchors.map(({ exact }) => exact)).toEqual(steps.slice(1));
});

test("a claim whose own words are unknown is lost", () => {
  const carried = carryClaims([{ id: "claim", last: null, own: null }], new Map(), V1);
  expect(carried.get("claim")).toMatchObject({ state: "lost", passage: null });
});

test("a lost claim is not restored to words that another claim has kept", () => {
  const [note, between] = ["Nobody was harmed, the office said.", "The ferry left at noon with forty guests."];
  const [first, second] = [`News.\n\n${note}\n\n${between}\n\n${note}`, `News.\n\n${between}\n\n${note}`];
  const onNote = (version: number, start: number) => ({
    version,
    passage: { start, end: start + note.length },
    exact: note,
  });
  const kept = onNote(2, second.indexOf(note));
  const claims = [
    { id: "lost", own: onNote(1, first.indexOf(note)), last: null },
    { id: "kept", own: kept, last: kept },
  ];
  const texts = new Map([
    [1, first],
    [2, second],
  ]);
  const anchors = withoutDoubles(claims, carryClaims(claims, texts, `News.\n\n${note}`));
  expect([anchors.get("lost")?.state, anchors.get("kept")?.state]).toEqual(["lost", "moved"]);
});

const chain = textWithPassage.chain(([text, passage]) =>
  fc.tuple(fc.constant(text), fc.constant(passage), fc.array(anyText, { minLength: 1, maxLength: 3 })),
);

test("after any versions, the first text restores every claim that was changed or lost on all of them", () => {
  fc.assert(
    fc.property(chain, ([text, passage, between]) => {
      const quote = text.slice(passage.start, passage.end);
      fc.pre(text.indexOf(quote) === passage.start);
      const anchors = carryThrough([text, ...between, text], quote);
      fc.pre(anchors.slice(0, -1).every(({ state }) => state === "changed" || state === "lost"));
      expect(anchors.at(-1)).toEqual({ state: "exact", passage, exact: quote });
    }),
  );
});

test("the anchor of a claim does not depend on other claims or on their order", () => {
  const claims = fc.array(fc.tuple(fc.nat(V1.length - 2), fc.nat(40)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(claims, fc.constantFrom(V2, CUT, `News.\n\n${CUT}`), anyText, (spans, second, added) => {
      const carried = spans.map(([start, length], at): ClaimToCarry => {
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
