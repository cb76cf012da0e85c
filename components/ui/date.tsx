"use client";
import { dayIn, dayInWords, fullDayInWords, fullMomentInWords, momentInWords } from "#domain/newsroom-time.ts";
import { useNewsroomClock } from "./use-newsroom-clock.ts";

/** A day such as 2026-03-14, or the day of a moment in the newsroom. The title has all that is known of it. */
export function Day({ at }: { at: string }) {
  const time = useNewsroomClock();
  const isMoment = at.length > "2026-03-14".length;
  const day = isMoment ? dayIn(time.timeZone, new Date(at)) : at;
  const title = isMoment ? fullMomentInWords(new Date(at), time) : fullDayInWords(day, time.dateStyle);
  return (
    <time dateTime={at} title={title}>
      {dayInWords(day, time.dateStyle)}
    </time>
  );
}

/** A moment, to the minute, in the time zone of the newsroom. */
export function Moment({ at }: { at: string }) {
  const time = useNewsroomClock();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullMomentInWords(moment, time)}>
      {momentInWords(moment, time)}
    </time>
  );
}
