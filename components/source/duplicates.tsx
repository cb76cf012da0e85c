"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { PossibleDuplicate, SourceDetail } from "#domain/source/source-detail.ts";
import { DUPLICATE_REASONS } from "#domain/source/source-detail.ts";
import { DuplicateLine } from "./duplicate-line.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { useMerge } from "./use-merge.ts";

type DuplicatesProps = { source: SourceDetail; duplicates: PossibleDuplicate[] };

/** What was merged into a source, and what could be: the same publication, added a second time. For editors. */
export function Duplicates({ source, duplicates }: DuplicatesProps) {
  const { isBusy, merge, separate } = useMerge();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section className="duplicates" aria-labelledby="duplicates">
      <h2 id="duplicates">Duplicates</h2>
      <ul className="divided">
        {source.merged.map((one) => (
          <DuplicateLine key={one.id} source={one} note={mergeWords(one.merge.by?.name)}>
            <Button disabled={isBusy} onClick={() => void separate(one.merge.sourceId)}>
              Separate<span className="visually-hidden"> “{one.title}”</span>
            </Button>
          </DuplicateLine>
        ))}
        {duplicates.map(({ source: one, claims, reason }) => (
          <DuplicateLine
            key={one.id}
            source={one}
            note={`${DUPLICATE_REASONS[reason]} · ${claimWords(claims)}`}
            isLinked
          >
            <Button disabled={isBusy} onClick={() => void merge(one.id, source.id)}>
              Merge into this<span className="visually-hidden">: “{one.title}”</span>
            </Button>
          </DuplicateLine>
        ))}
      </ul>
      {source.merged.length + duplicates.length === 0 && <p className="quiet">None was found.</p>}
      <Button onClick={() => setChoosing(true)}>Merge another source…</Button>
      {isChoosing && (
        <MergeDialog
          source={source}
          onChoose={(id) => {
            setChoosing(false);
            void merge(id, source.id);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

const mergeWords = (name: string | undefined) =>
  name ? `Merged by ${name}` : "Merged by Galley, because it has the same address";

const claimWords = (claims: number) =>
  `${claims.toLocaleString("en")} ${claims === 1 ? "claim rests" : "claims rest"} on it`;
