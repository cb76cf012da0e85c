"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { WordChanges } from "#components/ui/word-changes.tsx";
import type { ChangedPassage } from "#domain/source/changed-passages.ts";

type Changes = { passages: ChangedPassage[]; total: number };

type SnapshotChangesProps = { sourceId: string; from: string; to: string; label: string };

/** Shows on demand what changed in the main text of a source between two snapshots. */
export function SnapshotChanges({ sourceId, from, to, label }: SnapshotChangesProps) {
  const [changes, setChanges] = useState<Changes | null>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const show = async () => {
    setReading(true);
    try {
      setChanges((await send<Changes>("GET", `/sources/${sourceId}/snapshots/${to}/changes?since=${from}`)).value);
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error));
    }
    setReading(false);
  };
  return (
    <>
      <Button
        kind="plain"
        aria-expanded={changes !== null}
        disabled={isReading}
        onClick={() => (changes ? setChanges(null) : void show())}
      >
        {isReading ? "Comparing…" : changes ? "Hide what changed" : label}
      </Button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {changes && <Passages {...changes} />}
    </>
  );
}

function Passages({ passages, total }: Changes) {
  if (total === 0) return <p className="quiet small">No words changed in its main text.</p>;
  return (
    <section className="changed-passages" aria-label="What changed">
      {passages.map((passage, index) => {
        const key = `${index} ${passage[0]?.text.slice(0, 40)}`;
        return (
          <p key={key}>
            <WordChanges diff={passage} />
          </p>
        );
      })}
      {total > passages.length && (
        <p className="quiet small">
          These are the first {passages.length} of {total.toLocaleString("en")} changed passages.
        </p>
      )}
    </section>
  );
}
