import { expect, test } from "vitest";
import { keptIds } from "./kept-ids.ts";

const BEFORE = ["a", "b", "c"].map((key) => ({ id: key.toUpperCase(), key }));

test.each([
  ["moved", ["c", "a", "b"], ["C", "A", "B"]],
  ["edited", ["a", "x", "c"], ["A", "B", "C"]],
  ["added", ["a", "b", "c", "d"], ["A", "B", "C", null]],
  ["removed", ["b", "c"], ["B", "C"]],
  ["moved and edited", ["x", "a", "b"], ["C", "A", "B"]],
  ["cited twice", ["a", "a", "b", "c"], ["A", null, "B", "C"]],
])("pieces that are %s keep their ids", (_, keys, ids) => expect(keptIds(BEFORE, keys)).toEqual(ids));
