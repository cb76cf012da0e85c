"use client";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { ReaderReportKind } from "#domain/reader-report.ts";

const LABELS: Record<ReaderReportKind, string> = {
  error: "Report an error in one of our fact-checks",
  check: "Ask us to check something",
};

/** What the reader wants of the newsroom. */
export function AskKind({ kind, onChoose }: { kind: ReaderReportKind; onChoose: (kind: ReaderReportKind) => void }) {
  const isHydrated = useHydrated();
  return (
    <fieldset className="ask-kind">
      <legend className="label">What would you like to do?</legend>
      {(Object.entries(LABELS) as [ReaderReportKind, string][]).map(([key, label]) => (
        <label key={key} className="choice">
          <input
            type="radio"
            name="kind"
            value={key}
            checked={kind === key}
            disabled={!isHydrated}
            onChange={() => onChoose(key)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
