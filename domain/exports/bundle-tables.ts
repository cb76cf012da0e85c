import { questionsOf } from "#domain/evidence/questions.ts";
import { citedSources } from "#domain/report.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { Report } from "#domain/report-shape.ts";
import { type CsvValue, csvRow } from "./csv-cell.ts";

const allClaims = ({ claims, lost }: Report): ReportClaim[] => [...claims, ...lost];

const tableOf = (columns: string[], rows: CsvValue[][]): string => [columns, ...rows].map(csvRow).join("");

/** One row per source of a claim. */
export function sourcesCsv(report: Report): string {
  const columns = "claim_id source_id stances title url publisher author published_at kind quotes snapshot_sha256s";
  const rows = allClaims(report).flatMap((claim) =>
    citedSources(claim.evidence).map(({ source, pieces }): CsvValue[] => [
      ...[claim.id, source.id, [...new Set(pieces.map(({ stance }) => stance))], source.title, source.url],
      ...[source.publisher, source.author, source.publishedAt, source.kind],
      pieces.flatMap(({ quote }) => quote ?? []),
      [...new Set(pieces.flatMap(({ snapshot }) => snapshot?.sha256 ?? []))],
    ]),
  );
  return tableOf(columns.split(" "), rows);
}

/** One row per answer to a question about a claim, with the sources on which it rests. */
export function questionsCsv(report: Report): string {
  const columns = "claim_id question answer answer_type source_ids source_titles source_urls";
  const rows = allClaims(report).flatMap(({ id, evidence }) =>
    questionsOf(evidence).flatMap(({ question, answers }) =>
      answers.map(({ answer, answerType, pieces }): CsvValue[] => {
        const sources = citedSources(pieces).map(({ source }) => source);
        return [
          ...[id, question, answer, answerType, sources.map((source) => source.id)],
          ...[sources.map(({ title }) => title), sources.flatMap(({ url }) => url ?? [])],
        ];
      }),
    ),
  );
  return tableOf(columns.split(" "), rows);
}

/** One row per verdict. Reports without verdicts have none. */
export function verdictsCsv(report: Report): string {
  const columns =
    "claim_id verdict_id reviewer rating rating_value confidence rationale saw_others blind_rating source_urls submitted_at";
  const rows = allClaims(report).flatMap(({ id, verdicts }) =>
    verdicts.map((verdict): CsvValue[] => [
      ...[id, verdict.id, verdict.reviewer.name, verdict.rating],
      report.scale.find(({ key }) => key === verdict.rating)?.value ?? null,
      ...[verdict.confidence, verdict.rationale, verdict.sawOthers, verdict.blindRating],
      citedSources(verdict.evidence).flatMap(({ source }) => source.url ?? []),
      verdict.submittedAt,
    ]),
  );
  return tableOf(columns.split(" "), rows);
}
