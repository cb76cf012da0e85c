import { createListeners } from "#client/listeners.ts";

/** Where on the screen the words are that claims were found at. */
export type Line = Pick<DOMRect, "top" | "bottom" | "left">;

/**
 * Claims that are looked at, the one that is meant first, and where; `line` is null when they were found elsewhere than in
 * the text. Of several one stands out: the first, or the one that is picked on their card.
 */
export type Looked = { ids: string[]; line: Line | null; picked: string | null };

/** What is looked at changes with every move of the pointer: it is kept outside of what is drawn by the page as a whole. */
export type Hovered = {
  now(): Looked;
  /** The claims at the reading cursor, while the text has the focus. */
  atCaret(): string[];
  /** Show the card of the claims at the reading cursor without the delay that lets a pointer reach another card. */
  showAtCaret(): void;
  /** Look at these claims; at none after a while, in which the pointer or the focus may reach their card. */
  look(ids: string[], line?: Line | null): void;
  /** The reading cursor is at these claims; they are looked at when a `line` is given, and left when there are none. */
  readAt(ids: string[], line: Line | null): void;
  /** Stay: the pointer or the focus is on the card. */
  stay(): void;
  /** Let this one of the claims that are looked at stand out. */
  pick(id: string): void;
  /** The card is sent away, and comes back only for other claims. */
  dismiss(): void;
  subscribe(listener: () => void): () => void;
};

const NOTHING: Looked = { ids: [], line: null, picked: null };

/** Milliseconds in which a pointer gets from the words to their card. */
const ON_THE_WAY = 250;

export function createHovered(): Hovered {
  const listeners = createListeners();
  let now = NOTHING;
  let wanted = NOTHING;
  let caret: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const show = (looked: Looked) => {
    cancel();
    if (looked.ids.join() === now.ids.join()) return;
    now = looked;
    listeners.call();
  };
  const look = (ids: string[], line: Line | null = null) => {
    if (ids.join() === wanted.ids.join()) return;
    wanted = { ids, line, picked: ids[0] ?? null };
    cancel();
    const isOnTheWay = now.line !== null && (now.ids.length > 1 || ids.length === 0);
    if (isOnTheWay) timer = setTimeout(() => show(wanted), ON_THE_WAY);
    else show(wanted);
  };
  return {
    now: () => now,
    atCaret: () => caret,
    showAtCaret() {
      if (timer !== undefined && wanted.ids.join() === caret.join()) show(wanted);
    },
    look,
    readAt(ids, line) {
      const isNew = ids.join() !== caret.join();
      caret = ids;
      if (isNew && (line || ids.length === 0)) look(ids, line);
    },
    stay() {
      cancel();
      wanted = now;
    },
    pick(id) {
      now = { ...now, picked: id };
      listeners.call();
    },
    dismiss: () => show(NOTHING),
    subscribe: listeners.add,
  };
}
