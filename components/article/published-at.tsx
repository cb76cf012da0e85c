import { Day, Moment } from "#components/ui/date.tsx";
import { isOnlyDay } from "#domain/affair-time-line.ts";

/** When an article was published: the day, and the time where it is known. */
export function PublishedAt({ at }: { at: string | null }) {
  if (!at) return <span className="quiet">No date</span>;
  return isOnlyDay(at) ? <Day at={at.slice(0, 10)} /> : <Moment at={at} />;
}
