import { createContext, useContext } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article } from "#domain/article.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Hovered } from "./hovered.ts";
import type { Suggestions } from "./use-suggestions.ts";
import type { WorkspaceFilter } from "./workspace-filter.ts";

/** What is shown of an article on this screen, and what its parts share. */
export type WorkspaceView = {
  article: Article;
  scale: Rating[];
  viewer: Viewer;
  /** Whether the newsroom wants to know which question a piece of evidence answers. */
  asksQuestions: boolean;
  /** The claim in the panel. */
  currentId: string | null;
  /** The claim that was in the panel last, while none is. */
  lastId: string | null;
  /** Where the person reads, as an offset; null before the text is ready. The text sets this function. */
  readingOffset: { current: () => number | null };
  /** The claim in the address, when the article has no such claim. */
  missingId: string | null;
  /** Show a claim in the panel and bring its passage into sight; null goes back to the list. */
  open: (claimId: string | null) => void;
  filter: WorkspaceFilter;
  setFilter: (filter: WorkspaceFilter) => void;
  /** The claims that pass the filter, in the order of the text. */
  visibleClaims: Claim[];
  /** A claim's number, from 1: its place in the text when the page was opened. It stays while claims are marked. */
  numberOf: (claimId: string) => number;
  /** The claims at the pointer, the cursor or the focus. */
  hovered: Hovered;
  /** The claim for which the person is choosing other words. */
  movingId: string | null;
  startMoving: (claimId: string | null) => void;
  /** Move a claim to the selected words. Returns false when none are selected. The text sets this function. */
  moveToSelection: { current: (claimId: string) => boolean };
  /** Bring a passage into sight and put the reading cursor there. The text sets this function. */
  showPassage: { current: (passage: Passage) => void };
  /** Sentences that are worth checking first. */
  suggestions: Suggestions;
  focusable: Focusable;
};

type FocusTarget = { current: HTMLElement | null; set: (element: HTMLElement | null) => void };

/** Where keys can move the focus; `claim` is the first field in the panel, `card` the first button of the card. */
type Focusable = Record<"text" | "panel" | "claim" | "card", FocusTarget>;

export const createFocusable = (): Focusable => ({
  text: createFocusTarget(),
  panel: createFocusTarget(),
  claim: createFocusTarget(),
  card: createFocusTarget(),
});

function createFocusTarget(): FocusTarget {
  const target: FocusTarget = {
    current: null,
    set: (element) => {
      target.current = element;
    },
  };
  return target;
}

export const WorkspaceViewContext = createContext<WorkspaceView | null>(null);

export function useWorkspaceView(): WorkspaceView {
  const view = useContext(WorkspaceViewContext);
  if (!view) throw new Error("There is no workspace around this component.");
  return view;
}
