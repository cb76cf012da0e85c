import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { headText } from "#domain/audit-chain.ts";
import { type ChecklistItem, checklistOf } from "#domain/checklist.ts";
import { defaultOptions } from "#domain/edition.ts";
import { RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type NumberedClaim, streamReport, WHOLE_REPORT } from "#domain/report.ts";
import type { Report, ReportOptions } from "#domain/report-shape.ts";
import { sourceKey } from "#domain/source.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";
import { headSeenBy } from "#server/log/audit.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { readFacts } from "#server/reports/article-report.ts";
import { wholeReport } from "#server/reports/whole-report.ts";

/** An article as it would be published now, read at one moment. */
export type ArticleState = {
  newsroom: string;
  defaults: ReportOptions;
  checklist: ChecklistItem[];
  /** Numbers of the claims on which the viewer has begun a verdict of their own, which hides others' from them. */
  blindOn: number[];
  /** The report with these options. */
  reportWith: (options: ReportOptions, generatedAt: string) => Promise<Report>;
};

/** Read all that decides whether and how an article can be published. Refuses one that is too large for one page. */
export async function readArticleState(tx: Transaction, viewer: Viewer, articleId: string): Promise<ArticleState> {
  const { name: newsroom, requiredSources } = await tx.newsroomSettings.findUniqueOrThrow({ where: { id: 1 } });
  const scale = await ratingScale(viewer, tx);
  const { claims: read, ...facts } = await readFacts(tx, viewer, articleId, WHOLE_REPORT);
  const claims: NumberedClaim[] = [];
  for await (const claim of read()) {
    claims.push(claim);
    if (claims.length > MAX_CLAIMS) throw new RuleError(TOO_LARGE);
  }
  const [auditHead, baseUrl] = [headText(await headSeenBy(tx, viewer)), publicUrl()];
  const reportWith = async (chosen: ReportOptions, generatedAt: string) =>
    wholeReport(
      await streamReport({
        ...{ ...facts, auditHead, scale, baseUrl, generatedAt, options: chosen },
        claims: async function* () {
          for (const [index, claim] of claims.entries()) {
            if (index % CLAIMS_AT_ONCE === 0) await nextTurn();
            yield claim;
          }
        },
      }),
    );
  const report = await reportWith(WHOLE_REPORT, new Date(0).toISOString());
  const checklist = checklistOf({
    ...{ report, requiredSources },
    ended: new Set(claims.flatMap(({ claim }) => (claim.endedInVersion === null ? [] : [claim.id]))),
    origins: new Map(claims.flatMap(({ origins }) => [...(origins ?? [])])),
    kept: await keptSources(tx, report),
  });
  const blindOn = claims.flatMap(({ claim, number }) => (claim.blind ? [number] : []));
  return { newsroom, defaults: defaultOptions(facts.article, newsroom), checklist, blindOn, reportWith };
}

/** Of one report. */
export const MAX_CLAIMS = 3_000;

/** Claims after which other requests have their turn. */
const CLAIMS_AT_ONCE = 50;

export const TOO_LARGE = "An article with more than 3,000 claims cannot be published as one report.";

/** The keys of the cited sources of which there is a copy: of the source itself, or of another with its address. */
async function keptSources(tx: Transaction, { claims, lost }: Report): Promise<Set<string>> {
  const cited = new Map(
    [...claims, ...lost].flatMap(({ evidence }) => evidence.map(({ source }) => [source.id, sourceKey(source)])),
  );
  if (cited.size === 0) return new Set();
  const rows = await tx.snapshot.findMany({
    where: { sourceId: { in: [...cited.keys()] } },
    distinct: ["sourceId"],
    select: { sourceId: true },
  });
  return new Set(rows.flatMap(({ sourceId }) => cited.get(sourceId) ?? []));
}
