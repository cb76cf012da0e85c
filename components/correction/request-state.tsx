"use client";
import { Day } from "#components/ui/date.tsx";
import { useNewsroomClock } from "#components/ui/use-newsroom-clock.ts";
import { CORRECTION_STATES, type CorrectionRequest, requestAge } from "#domain/correction-request.ts";

/** The state of a request, how long it has waited or took, and when someone is reminded of it. */
export function RequestState({ request, today }: { request: CorrectionRequest; today: string }) {
  const { timeZone } = useNewsroomClock();
  const { state, madeInVersion, remindOn } = request;
  const days = requestAge(request, today, timeZone);
  const inDays = days === 1 ? "1 day" : `${days.toLocaleString("en")} days`;
  return (
    <>
      <strong>{madeInVersion ? `Made in version ${madeInVersion}` : CORRECTION_STATES[state]}</strong>
      <span className="row-note">
        {state === "asked"
          ? days === 0
            ? "since today"
            : `for ${inDays}`
          : days === 0
            ? "on the same day"
            : `after ${inDays}`}
      </span>
      {remindOn && !madeInVersion && (
        <span className={remindOn <= today ? "row-note warning" : "row-note"}>
          Reminder <Day at={remindOn} />
        </span>
      )}
    </>
  );
}
