/** How safe a person's work is. `held` is a revision of a submitted verdict that waits for its reason. */
export type SaveStateName = "saved" | "held" | "saving" | "offline" | "signed-out" | "rejected" | "conflict";

/** What is shown about saving: of one resource, or the most urgent of all. */
export type SaveState = {
  state: SaveStateName;
  /** Two or three words: "Saved", "Saving…", "Offline, kept here", "Conflict". */
  label: string;
  /** A sentence that says what happened and what to do; empty when there is nothing to do. */
  detail: string;
  /** Number of resources that are not saved. */
  waiting: number;
  /** False while something is only in this window's memory, so that closing the window would lose it. */
  isPersistent: boolean;
};

export const SAVE_LABELS: Record<SaveStateName, string> = {
  saved: "Saved",
  held: "Not submitted yet",
  saving: "Saving…",
  offline: "Offline, kept here",
  "signed-out": "Signed out, kept here",
  rejected: "Not saved",
  conflict: "Conflict",
};
