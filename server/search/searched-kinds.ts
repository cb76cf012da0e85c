import "server-only";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import type { SearchKind } from "#domain/search/search-kind.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo, fromClaims, ownedBy, ratingSeen } from "#server/claims/blindness.ts";
import { isFirstKnown } from "#server/sources/same-source.ts";
import { isKnownSource } from "#server/verdicts/scope.ts";

const { sql } = Prisma;

/** How the entries `e` of one kind are read: what they are joined with, which of them the viewer may see, and the columns
 * that filters look at. A filter without a column finds nothing of this kind. */
type SearchedKind = {
  from: Prisma.Sql;
  seen: Prisma.Sql;
  /** The outlet or the publisher. */
  outlet: Prisma.Sql;
  /** Who said or wrote it. */
  author: Prisma.Sql | null;
  rating: Prisma.Sql | null;
  at: Prisma.Sql;
  /** Whether it belongs to an article, which can be archived. */
  isInArticle: boolean;
};

/** The kinds as this viewer may search them. What they may not know of is left out by the query, not after it. */
export function searchedKinds(viewer: Viewer): Record<SearchKind, SearchedKind> {
  const own = sql`${ownedBy(viewer).reviewerId}::uuid`;
  // PostgreSQL leaves out the joins with claims and verdicts where nothing asks for them.
  const inArticle = sql`"SearchEntry" e JOIN "Article" a ON a.id = e."articleId"
    LEFT JOIN (${fromClaims(viewer)}) ON c.id = e."claimId"`;
  const onClaim = { outlet: sql`a.outlet`, author: sql`c.claimant`, rating: ratingSeen(viewer), isInArticle: true };
  const isLive = sql`c."withdrawnAt" IS NULL`;
  const isOpen = sql`NOT ${blindTo(viewer)}`;
  const knowsSource = sql`(s."addedById" = ${own} OR ${isKnownSource(viewer)})`;
  const ofSource = { outlet: sql`s.publisher`, author: sql`s.author`, rating: null, isInArticle: false };
  return {
    article: {
      ...{ from: inArticle, seen: sql`TRUE`, outlet: sql`a.outlet`, author: sql`a.byline`, rating: null },
      ...{ at: sql`coalesce(a."publishedAt", a."createdAt")`, isInArticle: true },
    },
    claim: { ...onClaim, from: inArticle, seen: sql`TRUE`, at: sql`coalesce(a."publishedAt", a."createdAt")` },
    ruling: {
      ...{ ...onClaim, from: sql`${inArticle} JOIN "Ruling" r ON r."claimId" = e.id` },
      ...{ seen: isLive, rating: sql`r."ratingKey"`, at: sql`r."ruledAt"` },
    },
    rationale: {
      ...{ ...onClaim, from: sql`${inArticle} JOIN "Verdict" v ON v.id = e.id AND v.state = 'submitted'` },
      seen: sql`${isLive} AND (v."reviewerId" = ${own} OR ${isOpen})`,
      ...{ rating: sql`v."ratingKey"`, at: sql`v."submittedAt"` },
    },
    comment: {
      ...{ ...onClaim, from: sql`${inArticle} JOIN "Comment" m ON m.id = e.id` },
      seen: sql`${isLive} AND (NOT m.knew OR ${isOpen} OR (m."authorId" = ${own} AND m."expertReviewId" IS NULL))
        ${hidesNames(viewer) ? sql`AND m.mentions = '{}'` : Prisma.empty}`,
      at: sql`m."createdAt"`,
    },
    source: {
      ...{ ...ofSource, from: sql`"SearchEntry" e JOIN "Source" s ON s.id = e.id` },
      ...{ seen: sql`${isFirstKnown(viewer)} AND ${knowsSource}`, at: sql`s."createdAt"` },
    },
    snapshot: {
      ...ofSource,
      from: sql`"SearchEntry" e JOIN "Snapshot" k ON k.id = e.id JOIN "Source" s ON s.id = k."sourceId"`,
      ...{ seen: knowsSource, at: sql`k."takenAt"` },
    },
    precedent: {
      from: sql`"SearchEntry" e JOIN "Precedent" p ON p.id = e.id`,
      seen: can(viewer, "precedent.read") ? sql`TRUE` : sql`FALSE`,
      ...{ outlet: sql`p.publisher`, author: sql`p.claimant`, rating: null },
      ...{ at: sql`p."importedAt"`, isInArticle: false },
    },
  };
}
