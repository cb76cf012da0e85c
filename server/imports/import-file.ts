import "server-only";
import { type Imported, type ImportResult, NOTHING, type OfferedClaim } from "#domain/imports/import-result.ts";
import { IMPORT_FORMAT_LABELS, type ImportedFile, type NotImported } from "#domain/imports/imported-file.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { inSnapshot, write } from "#server/db/transaction.ts";
import { type LocatedAnnotation, locateAnnotations, lockArticles } from "./annotated-articles.ts";
import { type EarlierAnnotations, nothingAnnotated, planAnnotations } from "./annotations.ts";
import { claimsToOffer } from "./offered-claims.ts";
import { type EarlierReviews, planPrecedents, storePrecedents } from "./precedents.ts";
import { type Earlier, nothingEarlier } from "./report-plan.ts";
import { importReports, previewReports } from "./reports.ts";
import { storeAnnotations } from "./store-annotations.ts";

/** `articleId`: the article that annotations are about where their file names none that is here. */
export type ImportOptions = { articleId?: string | undefined };

/** What earlier parts of a file would store. */
export type EarlierParts = { reports: Earlier; annotations: EarlierAnnotations; reviews: EarlierReviews };

export const nothingBefore = (): EarlierParts => ({
  ...{ reports: nothingEarlier(), annotations: nothingAnnotated(), reviews: new Map() },
});

/** What an import of this file would store, and what it would leave out; `earlier` is for the next part of the file. */
export async function previewImport(
  viewer: Viewer,
  file: ImportedFile,
  options: ImportOptions,
  earlier = nothingBefore(),
): Promise<ImportResult> {
  permitImport(viewer);
  if (file.format === "galley") return previewReports(viewer, file, earlier.reports);
  const found = await lookFor(file, options);
  return inSnapshot(async (tx) => (await plan(tx, viewer, file, found, earlier)).result);
}

/** Store what a file holds, as far as it is not here yet. The same file again stores nothing. */
export async function importFile(viewer: Viewer, file: ImportedFile, options: ImportOptions): Promise<ImportResult> {
  permitImport(viewer);
  if (file.format === "galley") return importReports(viewer, file);
  const found = await lookFor(file, options);
  return write(async (tx) => {
    await lockArticles(tx, [...new Set(found.located.flatMap(({ place }) => place?.articleId ?? []))]);
    const { result, store } = await plan(tx, viewer, file, found);
    await store(tx);
    return result;
  });
}

/** Throw unless the viewer may import. The caller asks before it reads the file, which costs time. */
export const permitImport = (viewer: Viewer): void => permit(can(viewer, "import.annotations"));

type ForeignFile = Exclude<ImportedFile, { format: "galley" }>;

type Found = { located: LocatedAnnotation[]; offered: OfferedClaim[] };

/** Looks for the words of a file in the articles here. This can take seconds, so that no transaction is open. */
async function lookFor(file: ForeignFile, { articleId }: ImportOptions): Promise<Found> {
  const nothing = { located: [], offered: [] };
  if (file.format === "claimreview") return { ...nothing, offered: await claimsToOffer(file.reviews) };
  const options = { articleId, countsCodePoints: file.format === "w3c" };
  return { ...nothing, located: await locateAnnotations(file.annotations, options) };
}

type Plan = { result: ImportResult; store: (tx: Transaction) => Promise<void> };

/** The same for a preview and for an import, so that the two cannot disagree. */
async function plan(
  tx: Transaction,
  viewer: Viewer,
  file: ForeignFile,
  { located, offered }: Found,
  earlier = nothingBefore(),
): Promise<Plan> {
  const resultOf = (created: Partial<Imported>, leftOut: NotImported[]): ImportResult => ({
    format: file.format,
    created: { ...NOTHING, ...created },
    leftOut: [...file.leftOut, ...leftOut],
    offered,
  });
  if (file.format === "claimreview") {
    const planned = await planPrecedents(tx, viewer, file.reviews, earlier.reviews);
    const precedents = planned.rows.map(({ id, statement, publisher }) => ({ id, statement, publisher }));
    return {
      result: resultOf({ precedents }, planned.leftOut),
      store: (storing) => storePrecedents(storing, viewer, planned),
    };
  }
  const planned = await planAnnotations(tx, located, earlier.annotations);
  const claims = planned.claims.map(({ id, articleId, statement }) => ({ id, articleId, statement }));
  return {
    result: resultOf({ claims, comments: planned.comments.length }, planned.leftOut),
    store: (storing) => storeAnnotations(storing, viewer, planned, IMPORT_FORMAT_LABELS[file.format]),
  };
}
