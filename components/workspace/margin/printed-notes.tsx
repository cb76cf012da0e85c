"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { ClaimSummary } from "#components/workspace/claim-summary.tsx";
import type { WorkspaceView } from "#components/workspace/workspace-view.ts";

type PrintedNotesProps = Pick<WorkspaceView, "article" | "visibleClaims" | "numberOf" | "scale">;

/** The notes of all shown claims below the text, while the page is printed: a margin has no room for all of them. */
export function PrintedNotes({ article, visibleClaims, numberOf, scale }: PrintedNotesProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting || visibleClaims.length === 0) return null;
  return (
    <section className="printed-notes" aria-label="Claims">
      <h2>Claims</h2>
      <ol>
        {visibleClaims.map((claim) => (
          <li key={claim.id}>
            <q lang={article.language} dir="auto">
              {claim.anchor.exact}
            </q>
            <ClaimSummary claim={claim} number={numberOf(claim.id)} scale={scale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // The browser takes the page as it is when the event ends.
    window.addEventListener("beforeprint", () => flushSync(() => setPrinting(true)), { signal });
    window.addEventListener("afterprint", () => setPrinting(false), { signal });
    return () => listening.abort();
  }, []);
  return isPrinting;
}
