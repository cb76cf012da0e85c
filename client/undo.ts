import { createListeners } from "./listeners.ts";
import { isEqual } from "./outbox/resources.ts";
import type { Fields } from "./outbox/unsaved.ts";

/** One thing a person did and can take back: fields of a claim or a verdict that went from one value to another. */
export type Step = {
  /** As it stands in "Undo mark claim". */
  label: string;
  path: string;
  claimId: string;
  before: Fields;
  after: Fields;
};

export type UndoState = {
  canUndo: boolean;
  canRedo: boolean;
  /** "Undo mark claim", or "Undo" when there is nothing. */
  undoLabel: string;
  redoLabel: string;
};

export type UndoStack = {
  record(step: Step): void;
  /** Take the latest step back that still can be. Returns its claim, null when there was none. */
  undo(): string | null;
  redo(): string | null;
  /** Drop the steps on `/claims/ID` or `/claims/ID/verdict`: they cannot be taken back any more. */
  forget(path: string): void;
  /** The same object until something changes. */
  state(): UndoState;
  subscribe(listener: () => void): () => void;
};

/** Change fields of a step from what they are `expected` to be. False, and nothing done, when somebody has changed them since. */
export type Put = (step: Step, next: Fields, expected: Fields) => boolean;

/** Milliseconds between two edits of one field that are taken back together. */
const MERGE_WITHIN_MS = 3_000;

/** Steps that can be undone: more than anyone needs. */
const MAX_STEPS = 200;

/** What was done to an article since it was opened, in order. */
export function createUndo(put: Put, now: () => number = Date.now): UndoStack {
  let done: Step[] = [];
  let undone: Step[] = [];
  let latestAt = Number.NEGATIVE_INFINITY;
  let state = stateOf(done, undone);
  const listeners = createListeners();

  const changed = () => {
    state = stateOf(done, undone);
    listeners.call();
  };
  const move = (from: Step[], to: Step[], act: (step: Step) => boolean): string | null => {
    latestAt = Number.NEGATIVE_INFINITY;
    let step = from.pop();
    while (step && !act(step)) step = from.pop();
    if (step) to.push(step);
    changed();
    return step?.claimId ?? null;
  };

  return {
    record(step) {
      const last = done.at(-1);
      const isGoingOn = last && undone.length === 0 && isSameEdit(last, step) && now() - latestAt < MERGE_WITHIN_MS;
      done = isGoingOn ? [...done.slice(0, -1), { ...step, before: last.before }] : [...done, step].slice(-MAX_STEPS);
      undone = [];
      latestAt = now();
      changed();
    },
    undo: () => move(done, undone, (step) => put(step, step.before, step.after)),
    redo: () => move(undone, done, (step) => put(step, step.after, step.before)),
    forget(path) {
      done = done.filter((step) => step.path !== path);
      undone = undone.filter((step) => step.path !== path);
      changed();
    },
    state: () => state,
    subscribe: listeners.add,
  };
}

/** Typing goes on in one field; marking, moving and withdrawing are steps of their own. */
function isSameEdit(last: Step, step: Step): boolean {
  if ("withdrawn" in step.after || "selectors" in step.after) return false;
  return last.path === step.path && isEqual(Object.keys(last.after).sort(), Object.keys(step.after).sort());
}

function stateOf(done: Step[], undone: Step[]): UndoState {
  const [last, next] = [done.at(-1), undone.at(-1)];
  return {
    canUndo: last !== undefined,
    canRedo: next !== undefined,
    undoLabel: last ? `Undo ${last.label}` : "Undo",
    redoLabel: next ? `Redo ${next.label}` : "Redo",
  };
}
