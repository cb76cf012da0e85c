"use client";
import { Button } from "#components/ui/button.tsx";
import type { Claim } from "#domain/claim.ts";
import { similarInWords } from "#domain/cluster.ts";
import { SimilarList } from "./similar-list.tsx";
import { hasItems, type Precedents } from "./use-similar.ts";

/** What bears on a claim. Its heading is there before the list, so that what follows moves little when that arrives. */
export function SimilarSection({ claim, precedents }: { claim: Claim; precedents: Precedents }) {
  const { similar, isRead, section, isFolded, unfold, readAgain } = precedents;
  return (
    <section className="similar" aria-label="Precedents" ref={section}>
      <h2>
        <span>Precedents</span>
        {hasItems(similar) ? (
          <span>
            {similarInWords(similar)}
            {isFolded && (
              <Button kind="plain" onClick={unfold}>
                Show
              </Button>
            )}
          </span>
        ) : (
          <span>{isRead ? (similar ? "None found" : "Not available now") : "Looking…"}</span>
        )}
      </h2>
      {hasItems(similar) && !isFolded && <SimilarList {...{ claim, similar, readAgain }} />}
    </section>
  );
}
