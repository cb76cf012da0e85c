import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Claim,
  ClaimInput,
  DISPUTED_DRAWING,
  drawingOf,
  inTextOrder,
  STALE_DRAWING,
  shownRating,
  statementFrom,
} from "./claim.ts";

const articleId = "01a2007d-2faa-7290-9ea6-b8e0e4235b84";
const fault = (more: object) => ClaimInput.safeParse({ articleId, ...more }).error?.issues[0];

describe("the input of a claim", () => {
  test("may be a passage alone, or only the article", () => {
    expect(ClaimInput.parse({ articleId, passage: { start: 0, end: 4 } })).toEqual({
      articleId,
      passage: { start: 0, end: 4 },
    });
    expect(ClaimInput.parse({ articleId: articleId.toUpperCase() })).toEqual({ articleId });
  });

  test("is normalised", () => {
    const sent = { statement: "  It\nturns. ", claimant: " ", tags: ["Tide", "tide"], saidAt: "2026-03", type: null };
    expect(ClaimInput.parse({ articleId, ...sent })).toEqual({
      ...{ articleId, statement: "It turns.", claimant: null, tags: ["tide"], saidAt: "2026-03", type: null },
    });
  });

  test.each([
    [{ passage: { start: 4, end: 4 } }, "A passage must end after it starts."],
    [{ passage: { start: 4, end: 2 } }, "A passage must end after it starts."],
    [{ selectors: [] }, "Send at least one selector."],
    [{ statement: " " }, "State the claim in one sentence."],
    [{ claimantSameAs: "javascript:alert(1)" }, "Enter a web address that begins with http:// or https://."],
    [{ saidAt: "yesterday" }, "Write a date as 2026, 2026-03 or 2026-03-12."],
    [{ saidAt: "2026-02-30" }, "There is no such date."],
  ])("%j is refused: %s", (more, message) => expect(fault(more)?.message).toBe(message));

  test.each([
    { passage: { start: -1, end: 2 } },
    { passage: { start: 0.5, end: 2 } },
    { type: "rumour" },
    { createdById: articleId },
  ])("%j is refused", (more) => expect(fault(more)).toBeDefined());
});

type Placed = Pick<Claim, "anchor" | "createdAt" | "id">;
const placed = (id: string, start: number | null, end: number, createdAt = "2026-03-01"): Placed => {
  const passage = start === null ? null : { start, end };
  return { id, createdAt, anchor: { version: 1, state: "exact", passage, exact: "", prefix: "", suffix: "" } };
};
const order = (claims: Placed[]) => inTextOrder(claims).map(({ id }) => id);

describe("claims in the order of the text", () => {
  test("are sorted by their start, then the longer one first, then the older one first", () => {
    const claims = [placed("d", 5, 9, "2026-03-02"), placed("c", 5, 9), placed("b", 5, 20), placed("a", 0, 3)];
    expect(order(claims)).toEqual(["a", "b", "c", "d"]);
  });

  test("end with the lost ones, oldest first", () => {
    expect(order([placed("c", null, 0, "2026-03-02"), placed("b", null, 0), placed("a", 900, 950)])).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("do not depend on the order of the input", () => {
    const anyPlace = fc.record({ start: fc.option(fc.nat(5)), length: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(anyPlace), fc.infiniteStream(fc.nat()), (places, chance) => {
        const claims = places.map(({ start, length }, nth) => placed(`claim ${nth}`, start, (start ?? 0) + length));
        const shuffled = claims.map((claim) => ({ claim, at: chance.next().value })).sort((a, b) => a.at - b.at);
        expect(order(shuffled.map(({ claim }) => claim))).toEqual(order(claims));
      }),
    );
  });
});

describe("the colour of a claim is that of", () => {
  const open = { state: "open", missing: 1 } as const;
  const mine = { rating: "mixed" } as Claim["myVerdict"];
  const ruling = { rating: "false" } as Claim["ruling"];

  test("the rating of its ruling, else the one agreed on, else the viewer's own", () => {
    const agreed = { state: "agreed", rating: "true" } as const;
    expect(shownRating({ ruling, standing: agreed, myVerdict: mine })).toBe("false");
    expect(shownRating({ ruling: null, standing: agreed, myVerdict: mine })).toBe("true");
    expect(shownRating({ ruling: null, standing: open, myVerdict: mine })).toBe("mixed");
    expect(shownRating({ ruling: null, standing: open, myVerdict: null })).toBeNull();
  });

  test("no rating while it is stale or disputed, which are drawn neutrally", () => {
    const stale = { ruling, standing: { state: "stale", rating: "false" }, myVerdict: mine } as const;
    expect([shownRating(stale), drawingOf(stale)]).toEqual([null, STALE_DRAWING]);
    const disputed = { ruling: null, standing: { state: "disputed", ratings: ["false", "mixed"] }, myVerdict: mine };
    expect(drawingOf(disputed as Parameters<typeof drawingOf>[0])).toBe(DISPUTED_DRAWING);
  });

  test("no rating while it is disputed and the viewer gave none", () => {
    const disputed = { state: "disputed" as const, ratings: ["false", "true"] };
    expect(shownRating({ ruling: null, standing: disputed, myVerdict: null })).toBeNull();
  });
});

test("the first statement is the words of the passage on one line, at most 2,000 units of whole graphemes", () => {
  expect(statementFrom(" It turns\n\nat  six. ")).toBe("It turns at six.");
  expect(statementFrom("In 2019² it rose by 5%.[1]")).toBe("In 2019 it rose by 5%.");
  expect(statementFrom("[1]")).toBe("[1]");
  const emojiAtLimit = statementFrom(`${"a".repeat(1_999)}🌊`);
  expect(emojiAtLimit).toBe("a".repeat(1_999));
  expect(ClaimInput.shape.statement.safeParse(emojiAtLimit).success).toBe(true);
});
