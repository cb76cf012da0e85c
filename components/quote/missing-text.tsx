"use client";
import type { ReadingState } from "#client/source-reading.ts";
import { KeptPicture } from "#components/source/kept-picture.tsx";
import { Button } from "#components/ui/button.tsx";

type MissingTextProps = { reading: ReadingState; onFetch: () => void };

/** In place of the text: that it comes, or why there is none. */
export function MissingText({ reading: { source, snapshot, problem }, onFetch }: MissingTextProps) {
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
    return <p className="notice">This source has no web address, so Galley cannot keep a copy of it.</p>;
  if (source.detailsState === "fetching")
    return <p className="notice">Galley is fetching the source. Its text appears here as soon as it is kept.</p>;
  return (
    <div className="notice">
      <p>
        There is no copy of this source yet.
        {source.detailsFault && ` The last attempt failed: ${source.detailsFault}`}
      </p>
      <Button onClick={onFetch}>{source.detailsFault ? "Try again" : "Fetch it now"}</Button>
    </div>
  );
}
