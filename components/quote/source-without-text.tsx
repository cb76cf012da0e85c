"use client";
import type { ReadingState } from "#client/source-reading.ts";
import { KeptPicture } from "#components/source/kept-picture.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { sourceAddress } from "#domain/addresses.ts";
import { SnapshotHead } from "./snapshot-head.tsx";

type SourceWithoutTextProps = {
  reading: ReadingState;
  onChoose: (sha256: string) => void;
  onFetch: () => void;
  onClose: () => void;
};

/** What is known of a source in which there is no text to read, and what can be done about it. */
export function SourceWithoutText({ reading, onChoose, onFetch, onClose }: SourceWithoutTextProps) {
  const { source, snapshot } = reading;
  return (
    <>
      {source && <SnapshotHead {...{ source, snapshot, onChoose }} />}
      <MissingText {...reading} />
      <Actions kind="dialog">
        {source && <ButtonLink href={sourceAddress(source.id)}>Page of the source</ButtonLink>}
        {source?.url && !snapshot && source.detailsState !== "fetching" && (
          <Button kind="main" onClick={onFetch}>
            {source.detailsFault ? "Try again" : "Fetch it now"}
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </>
  );
}

/** In place of a text: why there is none, or that it comes. */
export function MissingText({ source, snapshot, problem }: ReadingState) {
  if (problem) return <p className="notice bad">{problem}</p>;
  if (!source || snapshot?.hasText) return <p className="quiet">Reading the copy…</p>;
  if (snapshot)
    return (
      <>
        <p className="notice">{snapshot.textFault ?? "There is no text in it."} Nothing can be quoted from it here.</p>
        {snapshot.isPicture && <KeptPicture source={source} sha256={snapshot.sha256} />}
      </>
    );
  if (source.url === null)
    return (
      <p className="notice">
        This source has no web address, so Galley cannot keep a copy of it. Somebody can add its address on its page.
      </p>
    );
  if (source.detailsState === "fetching")
    return <p className="notice">Galley is fetching the source. Its text appears here as soon as it is kept.</p>;
  return (
    <p className="notice">
      There is no copy of this source yet.
      {source.detailsFault && ` The last attempt failed: ${source.detailsFault}`}
    </p>
  );
}
