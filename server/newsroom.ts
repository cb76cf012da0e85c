import "server-only";
import { canonicalText } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import type { DemoArticle, DemoClaim, DemoVerdict, Desk, Newsroom } from "#prisma/newsroom/newsroom.ts";
import { importArticle } from "./articles/articles.ts";
import { saveClaim } from "./claims/claims.ts";
import { db } from "./db/client.ts";
import { demoViewers } from "./people/demo-people.ts";
import { ruleOnClaim } from "./rulings/rulings.ts";
import { recordVerdict } from "./verdicts/verdicts.ts";

/** Milliseconds one load may take, and another may wait for it, before something must be wrong. */
const PATIENCE = 120_000;

/** How many things a load has stored. */
export type Loaded = { articles: number; claims: number; verdicts: number; rulings: number };

/**
 * Store the articles of a newsroom whose people are there, with what these people found out, as they would have done it
 * themselves. What is there already stays as it is: loading again stores nothing, and after a load that was cut only
 * the rest.
 */
export async function loadNewsroom({ people, articles }: Newsroom): Promise<Loaded> {
  return db.$transaction(
    async (tx) => {
      // This transaction writes nothing. It only keeps a second instance of the app from loading at the same time.
      await tx.$executeRaw`SELECT set_config(name, ${String(PATIENCE)}, true) FROM unnest(ARRAY['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) AS name`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley newsroom'))`;
      const viewers = await demoViewers(people);
      const loaded: Loaded = { articles: 0, claims: 0, verdicts: 0, rulings: 0 };
      const at = (desk: Desk) => viewerAt(viewers, desk);
      for (const article of articles) await loadArticle(at, article, loaded);
      await Promise.all(articles.map((article) => loadClaims(at, article, loaded)));
      return loaded;
    },
    { maxWait: PATIENCE, timeout: PATIENCE },
  );
}

type Viewers = (desk: Desk) => Viewer;

function viewerAt(viewers: Map<Desk, Viewer>, desk: Desk): Viewer {
  const viewer = viewers.get(desk);
  if (!viewer) throw new Error(`Nobody sits at the desk “${desk}”.`);
  return viewer;
}

async function loadArticle(at: Viewers, article: DemoArticle, loaded: Loaded): Promise<void> {
  const { id, details, importedBy } = article;
  if (!(await db.article.findUnique({ where: { id }, select: { id: true } }))) {
    const document = checkArticleDocument(article.document);
    const text = canonicalText(document);
    await importArticle(at(importedBy), { id, details, document, text, method: "demo", allowDuplicate: true });
    loaded.articles += 1;
  }
}

async function loadClaims(at: Viewers, { id, claims }: DemoArticle, loaded: Loaded): Promise<void> {
  for (const claim of claims) await loadClaim(at, id, claim, loaded);
}

async function loadClaim(at: Viewers, articleId: string, claim: DemoClaim, loaded: Loaded): Promise<void> {
  const { id, quote } = claim;
  const select = { withdrawnAt: true, ruling: { select: { claimId: true } } } as const;
  const there = await db.claim.findUnique({ where: { id }, select });
  if (there?.withdrawnAt || there?.ruling) return;
  if (!there) {
    const selectors = [{ type: "TextQuoteSelector" as const, exact: quote }];
    await saveClaim(at(claim.markedBy), id, { articleId, selectors, ...claim.claim }, null);
    loaded.claims += 1;
  }
  for (const verdict of claim.verdicts) await loadVerdict(at(verdict.by), id, verdict, loaded);
  if (claim.ruling) {
    await ruleOnClaim(at(claim.ruling.by), id, claim.ruling.said, null);
    loaded.rulings += 1;
  }
}

async function loadVerdict(viewer: Viewer, claimId: string, verdict: DemoVerdict, loaded: Loaded): Promise<void> {
  const where = { claimId_reviewerId: { claimId, reviewerId: viewer.id } };
  const there = await db.verdict.findUnique({ where, select: { version: true } });
  if (!there) {
    await recordVerdict(viewer, claimId, verdict.said, null);
    loaded.verdicts += 1;
  }
  const isFirst = (there?.version ?? 1) === 1;
  if (verdict.revised && isFirst) await recordVerdict(viewer, claimId, verdict.revised, 1);
}
