import { createListeners } from "./listeners.ts";

/** One thing a person did and can take back. */
export type Step = {
  /** As it stands in "Undo mark claim". */
  label: string;
  claimId: string;
  /** Steps on the same field, close in time, become one. */
  field?: string;
  /** Take it back. False, and nothing done, when someone has changed the same thing since. */
  undo(): boolean;
  /** Do it again. False, and nothing done, when someone has changed the same thing since. */
  redo(): boolean;
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
  /** Take the latest step back that still can be. Returns its label, null when there was none. */
  undo(): string | null;
  redo(): string | null;
  /** Drop the steps of a claim, or of one kind of its fields: they cannot be taken back any more. */
  forget(claimId: string, isMeant?: (step: Step) => boolean): void;
  /** The same object until something changes. */
  state(): UndoState;
  subscribe(listener: () => void): () => void;
};

/** Milliseconds between two edits of one field that are taken back together. */
const TOGETHER = 3_000;

/** Steps kept: more than anyone takes back in a sitting. */
const MOST_STEPS = 200;

/** What was done to an article since it was opened, in order. */
export function createUndo(now: () => number = Date.now): UndoStack {
  let done: Step[] = [];
  let undone: Step[] = [];
  let latestAt = Number.NEGATIVE_INFINITY;
  let state = stateOf(done, undone);
  const listeners = createListeners();

  const changed = () => {
    state = stateOf(done, undone);
    listeners.call();
  };
  const move = (from: () => Step[], to: () => Step[], act: (step: Step) => boolean): string | null => {
    latestAt = Number.NEGATIVE_INFINITY;
    for (let step = from().pop(); step; step = from().pop()) {
      if (!act(step)) continue;
      to().push(step);
      changed();
      return step.label;
    }
    changed();
    return null;
  };

  return {
    record(step) {
      const last = done.at(-1);
      const isSameEdit = last && step.field !== undefined && last.field === step.field && last.claimId === step.claimId;
      if (isSameEdit && undone.length === 0 && now() - latestAt < TOGETHER)
        done[done.length - 1] = { ...step, undo: last.undo };
      else done = [...done, step].slice(-MOST_STEPS);
      undone = [];
      latestAt = now();
      changed();
    },
    undo: () =>
      move(
        () => done,
        () => undone,
        (step) => step.undo(),
      ),
    redo: () =>
      move(
        () => undone,
        () => done,
        (step) => step.redo(),
      ),
    forget(claimId, isMeant = () => true) {
      const stays = (step: Step) => step.claimId !== claimId || !isMeant(step);
      done = done.filter(stays);
      undone = undone.filter(stays);
      changed();
    },
    state: () => state,
    subscribe: listeners.add,
  };
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
