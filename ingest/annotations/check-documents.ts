import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { claimsOf, reportFault } from "#domain/imports/check-report.ts";
import type { NotImported } from "#domain/imports/imported-file.ts";
import { rationaleText } from "#domain/rationale.ts";
import type { Report } from "#domain/report-shape.ts";
import { checkArticleDocument, checkRationale } from "#editor/check-document.ts";

/** The reports that can be imported, and the reasons for the others. */
export function checkReports(reports: Report[]): { reports: Report[]; leftOut: NotImported[] } {
  const checked = reports.map((report) => ({ report, fault: reportFault(report) ?? documentFault(report) }));
  return {
    reports: checked.flatMap(({ report, fault }) => (fault === null ? [report] : [])),
    leftOut: checked.flatMap(({ report, fault }) =>
      fault === null ? [] : [{ what: report.article.title, reason: fault }],
    ),
  };
}

/** What is wrong with the documents of a report: all that is stored can be rendered, and says what its text says. */
function documentFault(report: Report): string | null {
  const { document, text, sha256 } = report.version;
  const rationales = claimsOf(report).flatMap(({ verdicts }) => verdicts);
  try {
    const isWhole =
      isDeepStrictEqual(checkArticleDocument(document), document) &&
      document !== null &&
      canonicalText(document) === text &&
      createHash("sha256").update(text, "utf8").digest("hex") === sha256;
    if (!isWhole) return "The text of its article is not the text of its document.";
    const areSame = rationales.every(
      ({ rationale, rationaleDocument }) =>
        rationaleDocument !== null &&
        isDeepStrictEqual(checkRationale(rationaleDocument), rationaleDocument) &&
        rationaleText(rationaleDocument) === rationale,
    );
    return areSame ? null : "A rationale in it is not the text of its document.";
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
}
