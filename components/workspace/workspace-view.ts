import { createContext, useContext } from "react";
import type { Article } from "#domain/article.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Hovered } from "./hovered.ts";
import type { WorkspaceFilter } from "./workspace-filter.ts";

/** What is shown of an article on this screen, and what its parts share. */
export type WorkspaceView = {
  article: Article;
  text: string;
  scale: Rating[];
  viewer: Viewer;
  /** The claim in the panel. */
  currentId: string | null;
  /** The claim the address asks for, when the article has no such claim. */
  missingId: string | null;
  /** Show a claim in the panel and bring its passage into sight; null goes back to the list. */
  open: (claimId: string | null) => void;
  filter: WorkspaceFilter;
  setFilter: (filter: WorkspaceFilter) => void;
  /** The claims that pass the filter, in the order of the text. */
  shown: Claim[];
  /** A claim's place in the order of the text, from 1. */
  numberOf: (claimId: string) => number;
  /** Claims that are looked at, with the pointer, the cursor or the focus. */
  hovered: Hovered;
  /** The claim whose passage is being chosen anew. */
  movingId: string | null;
  startMoving: (claimId: string | null) => void;
  /**
   * Put a claim on the words that are selected now. False, and nothing done, while none are; set by what knows the
   * selection.
   */
  placing: { current: (claimId: string) => boolean };
  focusable: Focusable;
};

type FocusTarget = { current: HTMLElement | null; set: (element: HTMLElement | null) => void };

/**
 * Where keys can move the focus: the text, the panel, the first field of the claim in it, the first button of the card
 * at the text.
 */
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
  if (!view) throw new Error("This part of the page stands outside of a workspace.");
  return view;
}
