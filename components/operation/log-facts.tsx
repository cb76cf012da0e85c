import { Moment } from "#components/ui/date.tsx";
import type { Operation } from "#domain/operation.ts";

/** How far the log is sealed. */
export function LogFacts({ log }: Pick<Operation, "log">) {
  return (
    <p>
      {log.sealedAt ? (
        <>
          Sealed up to <Moment at={log.sealedAt} />.
        </>
      ) : (
        "Nothing is sealed yet."
      )}{" "}
      {log.waiting === 0
        ? "No event waits to be sealed."
        : `${log.waiting.toLocaleString("en")} events wait to be sealed.`}
    </p>
  );
}
