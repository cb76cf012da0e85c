"use client";
import { useState } from "react";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { DuplicateLine } from "./duplicate-line.tsx";
import { useSourceSearch } from "./use-source-search.ts";

type MergeDialogProps = { source: SourceDetail; onChoose: (id: string) => void; onClose: () => void };

/** Chooses a source of the library to merge into this one. */
export function MergeDialog({ source, onChoose, onClose }: MergeDialogProps) {
  const [words, setWords] = useState("");
  const { sources, state } = useSourceSearch(words);
  const others = sources.filter(({ id }) => id !== source.id);
  return (
    <Dialog title="Merge another source" onClose={onClose} isWide>
      <p>
        What rests on the source you choose then rests on “<bdi>{source.title}</bdi>”, whose details stay as they are.
        You can separate them again.
      </p>
      <TextField
        label="Find the other source"
        type="search"
        autoFocus
        autoComplete="off"
        placeholder="Title, publisher, author, address or DOI"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="quiet" role="status">
        {state === "unreachable" && "Galley cannot be reached. Try again in a moment."}
        {state === "loading" && "Searching…"}
        {state === "loaded" && others.length === 0 && "No other source has these words."}
      </p>
      <ul className="divided">
        {others.map((one) => (
          <DuplicateLine key={one.id} source={one} note={`${one.claims} ${one.claims === 1 ? "claim" : "claims"}`}>
            <Button onClick={() => onChoose(one.id)}>
              Merge<span className="visually-hidden"> “{one.title}”</span>
            </Button>
          </DuplicateLine>
        ))}
      </ul>
      <Actions kind="dialog">
        <Button onClick={onClose}>Cancel</Button>
      </Actions>
    </Dialog>
  );
}
