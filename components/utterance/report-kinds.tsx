import type { UtteranceReport } from "#domain/quotation/quotation.ts";
import { isGrave, kindInFull, REPORT_KIND_LABELS } from "#domain/quotation/report-words.ts";

/** What a report does to the words of the reference, and how sure it is that both report the same. */
export function ReportKinds({ report, isReference }: { report: UtteranceReport; isReference: boolean }) {
  if (isReference)
    return (
      <ul className="report-kinds">
        <li>Reference</li>
      </ul>
    );
  return (
    <ul className="report-kinds" aria-label="Compared with the reference">
      {report.tier === "possible" && (
        <li className="is-possible">{report.fragment ? "Possible: a few words only" : "Possible"}</li>
      )}
      {report.kinds.map((kind) => {
        const full = kindInFull(kind, report);
        return (
          <li key={kind} className={isGrave(kind) ? "is-grave" : undefined}>
            {REPORT_KIND_LABELS[kind]}
            {full && (
              // Each is isolated, so that the arrow points from one to the other in right-to-left scripts too.
              <>
                {": "}
                <bdi>{full[0]}</bdi>
                {full[1] !== undefined && (
                  <>
                    {" → "}
                    <bdi>{full[1]}</bdi>
                  </>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
