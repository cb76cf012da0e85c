import type { GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ChangeList } from "./change-list.tsx";
import { changesOf } from "./changed-fields.ts";
import { LongChanges } from "./long-changes.tsx";

/** What an event changed. Long fields are named, and shown when the person asks for them. */
export function EventChanges({ event, scale }: { event: GalleyEvent; scale: Rating[] }) {
  const changes = changesOf(event);
  const long = changes.filter(({ isLong }) => isLong);
  const { claimId, number, at, object } = event;
  return (
    <>
      <ChangeList changes={changes.filter(({ isLong }) => !isLong)} scale={scale} />
      {long.length > 0 && (
        // The whole event is not passed on to the browser, because it has names that the page may hide.
        <LongChanges
          event={{ claimId, number, at, object }}
          changes={long}
          isComplete={event.long.length === 0}
          scale={scale}
        />
      )}
    </>
  );
}
