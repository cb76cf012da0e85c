/** How safe a person's work is. `held`: a revision that waits for its reason and is not meant to be sent yet. */
export type SaveStateName = "saved" | "held" | "saving" | "offline" | "signed-out" | "rejected" | "conflict";

/** What is shown about saving: of one resource, or the worst of all. */
export type SaveState = {
  state: SaveStateName;
  /** Two or three words: "Saved", "Saving…", "Offline, kept here", "Conflict". */
  label: string;
  /** A sentence that says what happened and what to do; empty when there is nothing to do. */
  detail: string;
  /** How many resources wait. */
  waiting: number;
  /** False while something lives only in this window's memory, and closing it would lose it. */
  kept: boolean;
};

/** What each state is called. */
export const SAVE_LABELS: Record<SaveStateName, string> = {
  saved: "Saved",
  held: "Not submitted yet",
  saving: "Saving…",
  offline: "Offline, kept here",
  "signed-out": "Signed out, kept here",
  rejected: "Not saved",
  conflict: "Conflict",
};
