"use client";
import { readableDate } from "#domain/readable-date.ts";
import { useNewsroomClock } from "./use-newsroom-clock.ts";

/** A date as precise as it is known, such as 2026 or 2026-03, as the newsroom writes it. */
export function PartialDate({ at }: { at: string }) {
  return <time dateTime={at}>{readableDate(at, useNewsroomClock().dateStyle)}</time>;
}
