import { isHeld } from "./next-request.ts";
import { isEqual } from "./resources.ts";
import { SAVE_LABELS, type SaveState, type SaveStateName } from "./save-state.ts";
import type { Connection, Outbox } from "./types.ts";
import type { Unsaved } from "./unsaved.ts";

export const ALL_SAVED: SaveState = {
  state: "saved",
  label: SAVE_LABELS.saved,
  detail: "",
  waiting: 0,
  isPersistent: true,
};

/** The most urgent last. */
const BY_URGENCY: SaveStateName[] = ["saved", "held", "saving", "offline", "signed-out", "rejected", "conflict"];

/** How safe the work on one resource is, or without `path` all work of the person: the most urgent state counts. */
export function saveStateOf(outbox: Outbox, path?: string): SaveState {
  const waiting =
    path === undefined ? outbox.allUnsaved() : [outbox.unsaved(path)].filter((unsaved) => unsaved !== null);
  const connection = outbox.connection();
  const states = waiting.map((unsaved) => nameOf(unsaved, connection, outbox.failing(unsaved.path) !== null));
  const state = BY_URGENCY.findLast((name) => states.includes(name)) ?? "saved";
  if (state === "saved") return connection.isPersistent ? ALL_SAVED : { ...ALL_SAVED, isPersistent: false };
  const worst = waiting[states.indexOf(state)];
  return {
    state,
    label: labelOf(state, connection),
    detail: detailOf(state, worst, outbox),
    waiting: waiting.length,
    isPersistent: connection.isPersistent,
  };
}

function nameOf(unsaved: Unsaved, { offline, signedOut }: Connection, isFailing: boolean): SaveStateName {
  if (unsaved.trouble) return unsaved.trouble.kind;
  if (isHeld(unsaved)) return "held";
  if (signedOut) return "signed-out";
  return offline || isFailing ? "offline" : "saving";
}

function labelOf(state: SaveStateName, { isPersistent, isStoring, offline }: Connection): string {
  const kept = isPersistent ? "kept here" : "kept in this window only";
  const where = isStoring ? "saving here…" : kept;
  if (state === "offline") return offline ? `Offline, ${where}` : `Trying again, ${where}`;
  if (state === "signed-out") return `Signed out, ${where}`;
  return SAVE_LABELS[state];
}

function detailOf(state: SaveStateName, worst: Unsaved | undefined, outbox: Outbox): string {
  if (worst?.trouble) return worst.trouble.detail;
  const { isPersistent, offline } = outbox.connection();
  const sentences = {
    offline: offline
      ? "Galley cannot be reached. Your work will be sent when you are back online."
      : (worst && outbox.failing(worst.path)) || "",
    "signed-out": "Sign in again to send your work.",
    held:
      worst?.kind === "claim"
        ? "Say why you are changing the claim, and save it."
        : "Say why you are changing your verdict, and submit it.",
  } as Partial<Record<SaveStateName, string>>;
  const safety = isPersistent
    ? ""
    : "This browser does not let Galley store anything. Keep this window open until your work is saved.";
  return [sentences[state], safety].filter(Boolean).join(" ");
}

/** `saveStateOf` that returns the same object until something in it changes, as `useSyncExternalStore` needs. */
export function cachedSaveState() {
  const latest = new Map<string | undefined, SaveState>();
  return (outbox: Outbox, path?: string): SaveState => {
    const next = saveStateOf(outbox, path);
    const last = latest.get(path);
    if (last && isEqual(last, next)) return last;
    latest.set(path, next);
    return next;
  };
}
