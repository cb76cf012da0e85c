import fc from "fast-check";
import { expect, test } from "vitest";
import { nextTarget, sortByUrgency, WORK_KINDS, type WorkItem } from "./my-work.ts";

const item = (id: string, more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ id, kind: "claim", article: { id: "a", title: "Tides" }, claim: { id, statement: id }, dueOn: null },
  ...{ since: "2026-11-01T00:00:00.000Z", missing: null, said: null, version: 1 },
  ...more,
});

const items = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...WORK_KINDS),
    dueOn: fc.option(fc.constantFrom("2026-11-01", "2026-12-01")),
  }),
);

test("the earliest due date comes first, and items without one come last", () => {
  const order = sortByUrgency([item("c"), item("b", { dueOn: "2026-12-09" }), item("a", { dueOn: "2026-12-01" })]);
  expect(order.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("the result does not depend on the order of the input", () => {
  const law = fc.property(items, (some) => {
    const all = some.map(({ id, ...more }) => item(id, more));
    expect(sortByUrgency(all.toReversed())).toEqual(sortByUrgency(all));
  });
  fc.assert(law);
});

test("after each claim comes the next, and after the last the first", () => {
  const work = [item("one"), item("two"), item("three")];
  const after = (claimId: string | null) => nextTarget(work, claimId)?.claimId;
  expect([after(null), after("one"), after("two"), after("three")]).toEqual(["one", "two", "three", "one"]);
  expect(after("elsewhere")).toBe("one");
  expect(nextTarget([item("one")], "one")).toBeNull();
  expect(nextTarget([], null)).toBeNull();
});

test("an assigned article leads through its claims without a verdict, and to itself when there are none", () => {
  const article = item("x", { kind: "article", claim: null, missing: { claims: 3, without: 2, claimIds: ["p", "q"] } });
  expect(nextTarget([article, item("r")], "p")?.claimId).toBe("q");
  const empty = item("y", { kind: "article", claim: null, missing: { claims: 0, without: 0, claimIds: [] } });
  expect(nextTarget([empty], "p")).toEqual({ articleId: "a", claimId: null, commentId: null });
});
