import { createListeners } from "./listeners.ts";
import { fieldNames, isEqual } from "./outbox/resources.ts";
import type { Fields, ResourceKind } from "./outbox/unsaved.ts";

/** One change of a person that can be undone: fields of a claim or a verdict before and after. */
export type Step = {
  /** As it stands in "Undo mark claim". */
  label: string;
  kind: ResourceKind;
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
  /** Undo the latest step that still can be. Returns its claim, null when there was none. */
  undo(): string | null;
  redo(): string | null;
  /** Drop the steps on a claim or on its verdict, which can no longer be undone. */
  forget(kind: ResourceKind, claimId: string): void;
  /** The same object until something changes. */
  state(): UndoState;
  subscribe(listener: () => void): () => void;
};

/** Set the fields of a step to `next` if they have the `expected` values. Returns false if somebody changed them. */
export type ApplyStep = (step: Step, next: Fields, expected: Fields) => boolean;

/** Milliseconds between two edits of one field that count as one step. */
const MERGE_WITHIN_MS = 3_000;

/** Steps that can be undone: more than anyone needs. */
const MAX_STEPS = 200;

/** The undo stack of an article, empty when it is opened. */
export function createUndo(apply: ApplyStep, now: () => number = Date.now): UndoStack {
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
      const isContinued = last && undone.length === 0 && isSameEdit(last, step) && now() - latestAt < MERGE_WITHIN_MS;
      done = isContinued ? [...done.slice(0, -1), { ...step, before: last.before }] : [...done, step].slice(-MAX_STEPS);
      undone = [];
      latestAt = now();
      changed();
    },
    undo: () => move(done, undone, (step) => apply(step, step.before, step.after)),
    redo: () => move(undone, done, (step) => apply(step, step.after, step.before)),
    forget(kind, claimId) {
      const isOther = (step: Step) => step.kind !== kind || step.claimId !== claimId;
      done = done.filter(isOther);
      undone = undone.filter(isOther);
      changed();
    },
    state: () => state,
    subscribe: listeners.add,
  };
}

/** Whether a step continues typing in the same fields. Marking, moving and removing are steps of their own. */
function isSameEdit(last: Step, step: Step): boolean {
  if ("withdrawn" in step.after || "selectors" in step.after) return false;
  if (last.label !== step.label || /^(move|remove) /.test(step.label)) return false;
  const isSameResource = last.kind === step.kind && last.claimId === step.claimId;
  return isSameResource && isEqual(fieldNames(last.after).sort(), fieldNames(step.after).sort());
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
