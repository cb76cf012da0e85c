import { isHeld } from "./next-request.ts";
import { SAVE_LABELS, type SaveState, type SaveStateName } from "./save-state.ts";
import type { Link, Outbox } from "./types.ts";
import type { Unsaved } from "./unsaved.ts";

/** Nothing waits. */
export const ALL_SAVED: SaveState = { state: "saved", label: SAVE_LABELS.saved, detail: "", waiting: 0, kept: true };

/** Worst last: what the person has to know first. */
const BY_URGENCY: SaveStateName[] = ["saved", "held", "saving", "offline", "signed-out", "rejected", "conflict"];

/** How safe the work on one resource is, or without `path` all work of the person. */
export function saveStateOf(outbox: Outbox, path?: string): SaveState {
  const waiting =
    path === undefined ? outbox.allUnsaved() : [outbox.unsaved(path)].filter((unsaved) => unsaved !== null);
  const link = outbox.link();
  const states = waiting.map((unsaved) => nameOf(unsaved, link, outbox.failing(unsaved.path) !== null));
  const state = BY_URGENCY.findLast((name) => states.includes(name)) ?? "saved";
  if (state === "saved") return link.kept ? ALL_SAVED : { ...ALL_SAVED, kept: false };
  const worst = waiting[states.indexOf(state)];
  return {
    state,
    label: labelOf(state, link),
    detail: detailOf(state, worst, outbox),
    waiting: waiting.length,
    kept: link.kept,
  };
}

function nameOf(unsaved: Unsaved, { offline, signedOut }: Link, isFailing: boolean): SaveStateName {
  if (unsaved.trouble) return unsaved.trouble.kind;
  if (isHeld(unsaved)) return "held";
  if (signedOut) return "signed-out";
  return offline || isFailing ? "offline" : "saving";
}

function labelOf(state: SaveStateName, { kept, offline }: Link): string {
  const where = kept ? "kept here" : "kept in this window only";
  if (state === "offline") return offline ? `Offline, ${where}` : `Trying again, ${where}`;
  if (state === "signed-out") return `Signed out, ${where}`;
  return SAVE_LABELS[state];
}

function detailOf(state: SaveStateName, worst: Unsaved | undefined, outbox: Outbox): string {
  if (worst?.trouble) return worst.trouble.detail;
  const { kept, offline } = outbox.link();
  const sentences = {
    offline: offline
      ? "Galley cannot be reached. It will be sent when you are back online."
      : (worst && outbox.failing(worst.path)) || "",
    "signed-out": "Sign in again to send it.",
    held: "Say why your verdict changes and submit it.",
  } as Partial<Record<SaveStateName, string>>;
  const safety = kept
    ? ""
    : "This browser does not let Galley store anything: keep this window open until it is saved.";
  return [sentences[state], safety].filter(Boolean).join(" ");
}

/** Gives the same object while nothing in it changes, as `useSyncExternalStore` needs. */
export function steadySaveState() {
  const latest = new Map<string | undefined, SaveState>();
  return (outbox: Outbox, path?: string): SaveState => {
    const next = saveStateOf(outbox, path);
    const last = latest.get(path);
    if (last && isSame(last, next)) return last;
    latest.set(path, next);
    return next;
  };
}

const isSame = (a: SaveState, b: SaveState) =>
  a.state === b.state && a.label === b.label && a.detail === b.detail && a.waiting === b.waiting && a.kept === b.kept;
