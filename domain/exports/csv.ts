import { type CitedSource, citedSources } from "#domain/report.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { BYTE_ORDER_MARK, type CsvValue, csvRow } from "./csv-cell.ts";

type RowSource = { report: ReportHead; claim: ReportClaim; sources: CitedSource[] };

/** The columns of the API contract, in its order. */
const COLUMNS: Record<string, (row: RowSource) => CsvValue> = {
  claim_id: ({ claim }) => claim.id,
  article_id: ({ report }) => report.article.id,
  article_title: ({ report }) => report.article.title,
  outlet: ({ report }) => report.article.outlet,
  article_url: ({ report }) => report.article.url,
  article_version: ({ claim }) => claim.anchor.version,
  article_published_at: ({ report }) => report.article.publishedAt,
  quote: ({ claim }) => claim.anchor.exact,
  prefix: ({ claim }) => claim.anchor.prefix,
  suffix: ({ claim }) => claim.anchor.suffix,
  start: ({ claim }) => claim.anchor.passage?.start ?? null,
  end: ({ claim }) => claim.anchor.passage?.end ?? null,
  anchor_state: ({ claim }) => claim.anchor.state,
  statement: ({ claim }) => claim.statement,
  claim_type: ({ claim }) => claim.type,
  claimant: ({ claim }) => claim.claimant,
  claimant_same_as: ({ claim }) => claim.claimantSameAs,
  said_at: ({ claim }) => claim.saidAt,
  cluster_id: ({ claim }) => claim.cluster?.id ?? null,
  standing: ({ claim }) => claim.standing.state,
  rating: ({ claim }) => claim.rating,
  rating_value: ({ report, claim }) => report.scale.find(({ key }) => key === claim.rating)?.value ?? null,
  confidence: ({ claim }) => claim.review.confidence,
  summary: ({ claim }) => claim.ruling?.summary ?? null,
  explanation: ({ claim }) => claim.ruling?.explanation ?? null,
  reviewer_1: ({ claim }) => claim.verdicts[0]?.reviewer.name ?? null,
  rating_1: ({ claim }) => claim.verdicts[0]?.rating ?? null,
  reviewer_2: ({ claim }) => claim.verdicts[1]?.reviewer.name ?? null,
  rating_2: ({ claim }) => claim.verdicts[1]?.rating ?? null,
  reviewers_count: ({ claim }) => claim.review.verdicts,
  agreed: ({ claim }) => claim.review.agreed,
  ruled_by: ({ claim }) => claim.ruling?.ruledBy.name ?? null,
  ruling_reason: ({ claim }) => claim.ruling?.reason ?? null,
  sources_count: ({ claim, sources }) => (claim.review.verdicts === null ? null : sources.length),
  source_urls: ({ sources }) => sources.flatMap(({ source }) => source.url ?? []),
  snapshot_sha256s: ({ claim }) => [...new Set(claim.evidence.flatMap(({ snapshot }) => snapshot?.sha256 ?? []))],
  tags: ({ claim }) => claim.tags,
  language: ({ report }) => report.article.language,
  created_at: ({ claim }) => claim.createdAt,
  updated_at: ({ claim }) => claim.updatedAt,
  ruled_at: ({ claim }) => claim.ruling?.ruledAt ?? null,
  published_at: ({ claim }) => claim.published?.at ?? null,
  corrected_at: ({ claim }) => claim.published?.correctedAt ?? null,
  correction_reason: ({ claim }) => claim.published?.correctionReason ?? null,
  url: ({ claim }) => claim.published?.url ?? claim.url,
};

const CELLS = Object.values(COLUMNS);

/** One row per claim, in the order of the text, lost claims last. */
export async function* toCsv(report: StreamedReport, options: CsvOptions): AsyncGenerator<string> {
  yield* headOf(options);
  yield* rowsOf(report);
}

/** The same table for several articles. */
export async function* toCsvOfAll({ reports }: ReportSet, options: CsvOptions): AsyncGenerator<string> {
  yield* headOf(options);
  for await (const report of reports()) yield* rowsOf(report);
}

type CsvOptions = { bom: boolean };

function* headOf({ bom }: CsvOptions): Generator<string> {
  yield (bom ? BYTE_ORDER_MARK : "") + csvRow(Object.keys(COLUMNS));
}

async function* rowsOf(report: StreamedReport): AsyncGenerator<string> {
  for await (const claim of report.claims()) {
    const row = { report, claim, sources: citedSources(claim.evidence) };
    yield csvRow(CELLS.map((cell) => cell(row)));
  }
}
