import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrderOfWork, nextPlace, WORK_KINDS, type WorkItem } from "./my-work.ts";

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

test("what is due first comes first, and what has no day comes last", () => {
  const order = inOrderOfWork([item("c"), item("b", { dueOn: "2026-12-09" }), item("a", { dueOn: "2026-12-01" })]);
  expect(order.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("the order does not depend on the order before", () => {
  const law = fc.property(items, (some) => {
    const all = some.map(({ id, ...more }) => item(id, more));
    expect(inOrderOfWork(all.toReversed())).toEqual(inOrderOfWork(all));
  });
  fc.assert(law);
});

test("one goes from each claim to the next, and from the last to the first", () => {
  const owed = [item("one"), item("two"), item("three")];
  const after = (claimId: string | null) => nextPlace(owed, claimId)?.claimId;
  expect([after(null), after("one"), after("two"), after("three")]).toEqual(["one", "two", "three", "one"]);
  expect(after("elsewhere")).toBe("one");
  expect(nextPlace([item("one")], "one")).toBeNull();
  expect(nextPlace([], null)).toBeNull();
});

test("an assigned article leads through its claims that lack a verdict, and to itself when it has none", () => {
  const article = item("x", { kind: "article", claim: null, missing: { claims: 3, without: 2, claimIds: ["p", "q"] } });
  expect(nextPlace([article, item("r")], "p")?.claimId).toBe("q");
  const empty = item("y", { kind: "article", claim: null, missing: { claims: 0, without: 0, claimIds: [] } });
  expect(nextPlace([empty], "p")).toEqual({ articleId: "a", claimId: null, commentId: null });
});
