"use client";
import type { ReactNode } from "react";
import type { NewsroomTime } from "#domain/newsroom-time.ts";
import { ClockContext } from "./use-newsroom-clock.ts";

/** Gives all dates below it the time zone and the date style of the newsroom, on the server and in the browser. */
export function NewsroomClock({ time, children }: { time: NewsroomTime; children: ReactNode }) {
  return <ClockContext value={time}>{children}</ClockContext>;
}
