"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ChangeList } from "./change-list.tsx";
import { type Change, changesOf } from "./changed-fields.ts";
import { labelOf } from "./field-words.ts";

type EventKey = Pick<GalleyEvent, "claimId" | "number" | "at" | "object">;

type LongChangesProps = {
  event: EventKey;
  changes: Change[];
  /** Whether `changes` have their values. Without them these are read. */
  isComplete: boolean;
  scale: Rating[];
};

/** Names long fields that an event changed, and shows their values on demand. */
export function LongChanges({ event, changes, isComplete, scale }: LongChangesProps) {
  const [shown, setShown] = useState<Change[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const show = async () => {
    try {
      const values = isComplete ? changes : await readChanges(event, changes);
      setShown(values);
      setProblem(values ? null : "You can now see more of this history. Reload the page.");
    } catch (error) {
      setProblem(problemSentence(error));
    }
  };
  const names = changes.map(({ field }) => labelOf(field)).join(", ");
  return (
    <>
      <p className="changes">
        {names}{" "}
        <Button
          kind="plain"
          aria-expanded={shown !== null}
          aria-label={`${shown ? "Hide" : "Show"} what changed: ${names}`}
          onClick={() => (shown ? setShown(null) : void show())}
        >
          {shown ? "Hide what changed" : "Show what changed"}
        </Button>
      </p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {shown && <ChangeList changes={shown} scale={scale} />}
    </>
  );
}

/** These changes with their values. Null where earlier events have become visible, which changes the number of each. */
async function readChanges({ claimId, number, at, object }: EventKey, changes: Change[]): Promise<Change[] | null> {
  const { value } = await send<GalleyEvent>("GET", `/claims/${claimId}/history/${number}`);
  if (value.at !== at || value.object.id !== object.id) return null;
  const fields = new Set(changes.map(({ field }) => field));
  return changesOf(value).filter(({ field }) => fields.has(field));
}
