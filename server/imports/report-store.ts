import "server-only";
import { ClaimFields } from "#domain/claim.ts";
import { pickFields } from "#domain/field-values.ts";
import { claimsOf } from "#domain/imports/check-report.ts";
import type { Viewer } from "#domain/permissions.ts";
import { storeStandings } from "#server/claims/standing.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NewEvent } from "#server/log/event-rows.ts";
import { recordEvent, recordEventBatch } from "#server/log/events.ts";
import { loggedWords } from "#server/log/logged-words.ts";
import { insertRows } from "./insert-rows.ts";
import type { PlannedReport } from "./report-plan.ts";
import { storeScale } from "./report-scale.ts";

type Complete = Extract<PlannedReport, { reason: null }>;

/** Store a report. The log says of each part who imported it, because its author did not do it here. */
export async function storeReport(tx: Transaction, viewer: Viewer, planned: Complete): Promise<void> {
  const { rows, people, scale } = planned;
  const now = new Date();
  const scaleEvents = await storeScale(tx, viewer, scale);
  // Nobody can sign in without a password, and the address is none (RFC 2606).
  await tx.person.createMany({
    data: people.map(({ id, name }) => ({
      ...{ id, name, email: `${id}@imported.invalid`, role: "reader" as const, disabledAt: now, importedAt: now },
    })),
  });
  await insertRows(tx, "Article", rows.Article);
  await insertRows(tx, "Version", rows.Version);
  await insertRows(tx, "Source", rows.Source);
  await insertRows(tx, "Cluster", rows.Cluster, { ifAbsent: true });
  await insertRows(tx, "Claim", rows.Claim);
  await insertRows(tx, "Anchor", rows.Anchor);
  await insertRows(tx, "Verdict", rows.Verdict);
  await insertRows(tx, "Evidence", rows.Evidence);
  await insertRows(tx, "Ruling", rows.Ruling);
  await insertRows(tx, "RulingEvidence", rows.RulingEvidence);
  await storeStandings(
    tx,
    rows.Claim.map(({ id }) => id),
  );
  await recordEventBatch(tx, [...scaleEvents, ...eventsOf(viewer, planned)]);
  recordEvent(tx, articleEvent(viewer, planned));
}

function articleEvent(viewer: Viewer, { report }: Complete): NewEvent {
  const { article, version, baseUrl, generatedAt, auditHead } = report;
  const { number, sha256, method } = version;
  return {
    type: "article.imported",
    actorId: viewer.id,
    object: { type: "article", id: article.id },
    articleId: article.id,
    after: { ...article, currentVersion: number, sha256, method, report: { baseUrl, generatedAt, auditHead } },
    reason: `From a report of ${baseUrl}`,
  };
}

function eventsOf(viewer: Viewer, { report, rows, people }: Complete): NewEvent[] {
  const articleId = report.article.id;
  const by = { actorId: viewer.id };
  const reason = `From a report of ${report.baseUrl}`;
  return [
    ...people.map(
      ({ id, name }): NewEvent => ({
        ...{ type: "person.imported", ...by, object: { type: "person", id }, after: { name }, reason },
      }),
    ),
    ...rows.Source.map(
      ({ id, url, title }): NewEvent => ({
        ...{ type: "source.added", ...by, object: { type: "source", id }, after: { id, url, title }, reason },
      }),
    ),
    ...rows.Cluster.map(
      ({ id, statement }): NewEvent => ({
        ...{ type: "cluster.imported", ...by, object: { type: "cluster", id }, after: { statement }, reason },
      }),
    ),
    ...claimsOf(report).flatMap((claim): NewEvent[] => {
      const on = { ...by, articleId, claimId: claim.id, reason };
      const { anchor, createdBy, cluster, ruling } = claim;
      const { state, passage, exact, version } = anchor;
      const where = { state, start: passage?.start ?? null, end: passage?.end ?? null, exact: loggedWords(exact) };
      const fields = {
        ...pickFields(ClaimFields, claim),
        createdBy,
        cluster,
        anchor: { ...where, versionNumber: version },
      };
      return [
        { ...on, type: "claim.imported", object: { type: "claim", id: claim.id }, after: fields },
        ...claim.verdicts.map(
          ({ id, reviewer, rating, rationale, evidence, submittedAt }): NewEvent => ({
            ...{ ...on, type: "verdict.imported", object: { type: "verdict", id } },
            after: { reviewer, rating, rationale, evidence, submittedAt },
          }),
        ),
        ...(ruling
          ? [{ ...on, type: "ruling.imported" as const, object: { type: "ruling", id: claim.id }, after: ruling }]
          : []),
      ];
    }),
  ];
}
