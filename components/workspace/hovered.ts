import { createListeners } from "#client/listeners.ts";

/** The position of hovered words on the screen. */
export type Line = Pick<DOMRect, "top" | "bottom" | "left">;

/** The hovered claims, the likeliest first. `line` is null outside of the text; `picked` is the emphasized one. */
export type HoverState = { ids: string[]; line: Line | null; picked: string | null };

/** The hover state changes with every move of the pointer, so it is kept outside of React state. */
export type Hovered = {
  now(): HoverState;
  /** The claims at the reading cursor, while the text has the focus. */
  atCaret(): string[];
  /** Show the card of the claims at the reading cursor without the delay that lets a pointer reach another card. */
  showAtCaret(): void;
  /** Hover these claims. None is hovered only after a delay, in which the pointer or focus may reach the card. */
  set(ids: string[], line?: Line | null): void;
  /** The reading cursor is at these claims. They are hovered if a `line` is given. */
  readAt(ids: string[], line: Line | null): void;
  /** The pointer or the focus is on the card: keep it open. */
  stay(): void;
  /** Emphasize one of the hovered claims. */
  pick(id: string): void;
  /** Close the card until other claims are hovered. */
  dismiss(): void;
  subscribe(listener: () => void): () => void;
};

const NOTHING: HoverState = { ids: [], line: null, picked: null };

/** The time a pointer has to get from the words to their card. */
const POINTER_TRAVEL_MS = 250;

export function createHovered(): Hovered {
  const listeners = createListeners();
  let now = NOTHING;
  let wanted = NOTHING;
  let caret: string[] = [];
  /** Whether the pointer or the focus is on the card rather than at the words. */
  let isOnCard = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const show = (next: HoverState) => {
    cancel();
    if (next.ids.join() === now.ids.join()) return;
    now = next;
    listeners.call();
  };
  const set = (ids: string[], line: Line | null = null) => {
    isOnCard = false;
    if (ids.join() === wanted.ids.join()) return;
    wanted = { ids, line, picked: ids[0] ?? null };
    cancel();
    const isOnTheWay = now.line !== null && (now.ids.length > 1 || ids.length === 0);
    if (isOnTheWay) timer = setTimeout(() => show(wanted), POINTER_TRAVEL_MS);
    else show(wanted);
  };
  return {
    now: () => now,
    atCaret: () => caret,
    showAtCaret() {
      if (timer !== undefined && wanted.ids.join() === caret.join()) show(wanted);
    },
    set,
    readAt(ids, line) {
      const isNew = ids.join() !== caret.join();
      caret = ids;
      if (isNew && (line || ids.length === 0)) set(ids, line);
    },
    stay() {
      cancel();
      wanted = now;
      isOnCard = true;
    },
    pick(id) {
      now = { ...now, picked: id };
      listeners.call();
    },
    dismiss() {
      // Nothing tells that the pointer has left a card that is removed under it.
      if (isOnCard) wanted = NOTHING;
      show(NOTHING);
    },
    subscribe: listeners.add,
  };
}
