import { useState } from "react";
import { dayIn } from "#domain/newsroom-time.ts";
import { useNewsroomClock } from "./use-newsroom-clock.ts";

/** The day that it was in the newsroom when the component was first drawn, as 2026-03-14. Only for forms. */
export function useToday(): string {
  const { timeZone } = useNewsroomClock();
  const [today] = useState(() => dayIn(timeZone, new Date()));
  return today;
}
