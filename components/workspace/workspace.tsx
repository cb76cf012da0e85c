"use client";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useClaims, useLoadState, useOpenWorkspace, useWorkspace, WorkspaceContext } from "#client/workspace/hooks.ts";
import { ArticleHead } from "#components/article/article-head.tsx";
import { useTabTitle } from "#components/ui/use-tab-title.ts";
import { NewerVersionNotice } from "#components/version/newer-version-notice.tsx";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article, Version } from "#domain/article.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { NO_NUMBERS, numbered } from "./claim-numbers.ts";
import { createHovered } from "./hovered.ts";
import { Introduction } from "./introduction.tsx";
import { ClaimPanel } from "./panel/claim-panel.tsx";
import { Reading } from "./text/reading.tsx";
import { useFilter } from "./use-filter.ts";
import { useOpenClaim } from "./use-open-claim.ts";
import { useSuggestions } from "./use-suggestions.ts";
import { useWorkspaceKeys } from "./use-workspace-keys.ts";
import { isFiltered, passes } from "./workspace-filter.ts";
import { createFocusable, WorkspaceViewContext } from "./workspace-view.ts";

type WorkspaceProps = {
  article: Article;
  /** The document is in JSON: React takes much longer to send a large object than a string. */
  version: Pick<Version, "text" | "number"> & { document: string; beginsWithHeading: boolean };
  scale: Rating[];
  viewer: Viewer;
  asksQuestions: boolean;
  /** The claim the address asks for. */
  openId: string | null;
  /** Whether the viewer has closed the introduction. */
  introduced: boolean;
  /** Actions for the whole article. */
  tools: ReactNode;
  /** The text as the server renders it. */
  children: ReactNode;
};

/** The page on which an article is checked: the text, the claims over it, and the current claim beside it. */
export function Workspace(props: WorkspaceProps) {
  const { article, version, viewer } = props;
  const openArticle = { ...article, currentVersion: version.number, text: version.text };
  const workspace = useOpenWorkspace(openArticle, viewer);
  return (
    <WorkspaceContext value={workspace}>
      <OpenWorkspace {...props} />
    </WorkspaceContext>
  );
}

function OpenWorkspace(props: WorkspaceProps) {
  const { article, version, scale, viewer, asksQuestions, openId, introduced, tools, children } = props;
  const claims = useClaims();
  const loadState = useLoadState();
  const isHere = loadState === "loaded";
  const workspace = useWorkspace();
  const [currentId, open] = useOpenClaim(openId);
  const [filter, setFilter] = useFilter();
  const [hovered] = useState(createHovered);
  const [movingId, startMoving] = useState<string | null>(null);
  const moveToSelection = useRef((_claimId: string) => false);
  const showPassage = useRef((_passage: Passage) => {});
  const readingOffset = useRef((): number | null => null);
  const [focusable] = useState(createFocusable);
  const [fixedNumbers, setFixedNumbers] = useState(NO_NUMBERS);
  // Before all claims are there, their order in the text is not known.
  const numbers = numbered(isHere ? fixedNumbers : NO_NUMBERS, claims);
  if (isHere && numbers !== fixedNumbers) setFixedNumbers(numbers);
  const numberOf = useCallback((claimId: string) => numbers.get(claimId) ?? 0, [numbers]);
  const visibleClaims = useMemo(
    () => (isFiltered(filter) ? claims.filter((claim) => passes(claim, filter, viewer.id)) : claims),
    [claims, filter, viewer.id],
  );
  const currentClaim = currentId && workspace.claim(currentId) ? currentId : null;
  const [lastId, setLastId] = useState(currentClaim);
  if (currentClaim && currentClaim !== lastId) setLastId(currentClaim);
  const suggestions = useSuggestions(article.id, version.number, claims);
  const view = useMemo(
    () => ({
      article,
      scale,
      viewer,
      asksQuestions,
      currentId: currentClaim,
      lastId,
      readingOffset,
      missingId: isHere && !currentClaim ? currentId : null,
      open,
      filter,
      setFilter,
      visibleClaims,
      numberOf,
      hovered,
      movingId,
      startMoving,
      moveToSelection,
      showPassage,
      suggestions,
      focusable,
    }),
    [
      article,
      scale,
      viewer,
      asksQuestions,
      currentId,
      currentClaim,
      lastId,
      isHere,
      open,
      filter,
      setFilter,
      visibleClaims,
      numberOf,
      hovered,
      movingId,
      suggestions,
      focusable,
    ],
  );
  useWorkspaceKeys(view);
  useTabTitle("claim", currentClaim && numbers.has(currentClaim) ? `Claim ${numbers.get(currentClaim)} ·` : null);
  return (
    <WorkspaceViewContext value={view}>
      <main id="main" className="desk">
        <Reading
          document={version.document}
          head={
            <>
              <NewerVersionNotice />
              {!introduced && <Introduction />}
              <ArticleHead {...{ article, version, viewer, claims, loadState }}>{tools}</ArticleHead>
            </>
          }
        >
          {children}
        </Reading>
        <ClaimPanel />
      </main>
    </WorkspaceViewContext>
  );
}
