import { expect, test } from "vitest";
import { fieldNames } from "./outbox/resources.ts";
import type { Fields } from "./outbox/unsaved.ts";
import { createUndo } from "./undo.ts";

/** A claim that steps are done to, and a clock. */
function desk() {
  const claim: Fields = { statement: "" };
  const clock = { now: 0 };
  const stack = createUndo(
    (_, next, expected) => {
      const isAsLeft = fieldNames(expected).every((field) => claim[field] === expected[field]);
      if (isAsLeft) Object.assign(claim, next);
      return isAsLeft;
    },
    () => clock.now,
  );
  const type = (field: "statement" | "claimant", value: string) => {
    const before = { [field]: claim[field] };
    claim[field] = value;
    stack.record({ label: `edit ${field}`, kind: "claim", claimId: "c1", before, after: { [field]: value } });
  };
  return { claim, clock, stack, type };
}

test("a step is undone and redone, and its label says what it is", () => {
  const { claim, stack, type } = desk();
  type("statement", "It halved.");
  expect(stack.state()).toMatchObject({ canUndo: true, undoLabel: "Undo edit statement", canRedo: false });
  expect(stack.undo()).toBe("c1");
  expect(claim.statement).toBe("");
  expect(stack.state()).toMatchObject({ canUndo: false, redoLabel: "Redo edit statement" });
  stack.redo();
  expect(claim.statement).toBe("It halved.");
});

test("typing in one field for a while is one step", () => {
  const { claim, clock, stack, type } = desk();
  for (const statement of ["I", "It", "It h"]) {
    type("statement", statement);
    clock.now += 1_000;
  }
  clock.now += 5_000;
  type("statement", "It halved.");
  stack.undo();
  expect(claim.statement).toBe("It h");
  stack.undo();
  expect(claim.statement).toBe("");
});

test("another field, or an undo in between, begins a new step", () => {
  const { claim, stack, type } = desk();
  type("statement", "It halved.");
  type("claimant", "The mayor");
  stack.undo();
  type("statement", "It fell.");
  expect(stack.state().canRedo).toBe(false);
  stack.undo();
  expect(claim).toEqual({ statement: "It halved.", claimant: undefined });
});

test("a step is not undone over somebody else's later change", () => {
  const { claim, stack, type } = desk();
  type("claimant", "The mayor");
  type("statement", "It halved.");
  claim.statement = "Somebody else's words.";
  stack.undo();
  expect(claim).toEqual({ statement: "Somebody else's words.", claimant: undefined });
});

test("forgotten steps cannot be undone", () => {
  const { stack, type } = desk();
  type("statement", "It halved.");
  stack.forget("claim", "c1");
  expect(stack.state()).toEqual({ canUndo: false, canRedo: false, undoLabel: "Undo", redoLabel: "Redo" });
  expect(stack.undo()).toBeNull();
});
