import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { NO_NUMBERS, numbered } from "./claim-numbers.ts";

const claims = (...ids: string[]) => ids.map((id) => ({ id }) as Claim);

test("claims keep their numbers while others are marked before them and withdrawn", () => {
  const opened = numbered(NO_NUMBERS, claims("a", "b", "c"));
  expect([...opened]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  const marked = numbered(opened, claims("new", "a", "b", "c"));
  expect(["new", "a", "b", "c"].map((id) => marked.get(id))).toEqual([4, 1, 2, 3]);
  const withdrawn = numbered(marked, claims("new", "b"));
  expect(withdrawn).toBe(marked);
  expect(numbered(withdrawn, claims("new", "b", "last")).get("last")).toBe(5);
});
