import "server-only";
import { canonicalText } from "#domain/document.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import type {
  DemoArticle,
  DemoClaim,
  DemoMethodology,
  DemoVerdict,
  Desk,
  Newsroom,
} from "#prisma/newsroom/newsroom.ts";
import { importArticle } from "./articles/articles.ts";
import { saveClaim } from "./claims/claims.ts";
import { db, longDb } from "./db/client.ts";
import { readMethodology, saveMethodology } from "./methodology/methodology.ts";
import { type LaterWork, loadLaterWork, type ViewerOfDesk } from "./newsroom-later.ts";
import { loadSnapshots } from "./newsroom-snapshots.ts";
import { demoViewers } from "./people/demo-people.ts";
import { ruleOnClaim } from "./rulings/rulings.ts";
import { saveSettings } from "./settings/settings.ts";
import { recordVerdict } from "./verdicts/verdicts.ts";

/** How long a load may take, and how long another load may wait for it. */
const LOAD_TIMEOUT_MS = 120_000;

/** How many rows of each kind a load has stored. */
export type Loaded = Record<"articles" | "claims" | "verdicts" | "rulings" | "snapshots" | keyof LaterWork, number>;

const NOTHING: Loaded = {
  ...{ articles: 0, claims: 0, verdicts: 0, rulings: 0, snapshots: 0 },
  ...{ versions: 0, comments: 0, assignments: 0, requests: 0 },
};

/**
 * Store the articles of a newsroom and the work of its people, who must exist, as if they had done it themselves.
 * Existing rows stay as they are: a second load stores nothing, and a load after an interrupted one stores the rest.
 */
export async function loadNewsroom({ people, articles, methodology }: Newsroom): Promise<Loaded> {
  return longDb().$transaction(
    async (tx) => {
      // This transaction writes nothing. It only prevents a second instance of the app from loading at the same time.
      await tx.$executeRaw`SELECT set_config(name, ${String(LOAD_TIMEOUT_MS)}, true)
        FROM unnest(ARRAY['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) AS name`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley newsroom'))`;
      const viewers = await demoViewers(people);
      const loaded = { ...NOTHING };
      const viewerOf = (desk: Desk) => {
        const viewer = viewers.get(desk);
        if (!viewer) throw new Error(`The demo has no person at the desk “${desk}”.`);
        return viewer;
      };
      // Before the claims: a demo with all its claims counts as loaded, and settings must not change after that.
      if (methodology) await loadMethodology(viewerOf, methodology);
      for (const article of articles) await loadArticle(viewerOf, article, loaded);
      await Promise.all(articles.map((article) => loadClaims(viewerOf, article, loaded)));
      const snapshots = articles.flatMap((article) => article.snapshots ?? []);
      loaded.snapshots = await loadSnapshots([...viewers.values()], snapshots);
      await leaveUnchecked([...viewers.values()]);
      for (const article of articles) await loadLaterWork(viewerOf, article, loaded, new Date());
      return loaded;
    },
    { maxWait: LOAD_TIMEOUT_MS, timeout: LOAD_TIMEOUT_MS },
  );
}

/** A demo requests nothing from the sites of its sources, unless somebody asks for it. */
async function leaveUnchecked(viewers: Viewer[]): Promise<void> {
  const addedById = { in: viewers.map(({ id }) => id) };
  await db.source.updateMany({ where: { addedById, checkedAt: null }, data: { nextCheckAt: null } });
}

/** The name of the newsroom and its methodology page, where there are none yet. */
async function loadMethodology(viewerOf: ViewerOfDesk, { newsroom, by, document }: DemoMethodology): Promise<void> {
  const { name, version } = await db.newsroomSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (name === "") await saveSettings(viewerOf(by), { name: newsroom }, version);
  if ((await readMethodology()).content === null) await saveMethodology(viewerOf(by), { content: document }, null);
}

async function loadArticle(viewerOf: ViewerOfDesk, article: DemoArticle, loaded: Loaded): Promise<void> {
  const { id, details, importedBy } = article;
  if (!(await db.article.findUnique({ where: { id }, select: { id: true } }))) {
    const document = checkArticleDocument(article.document);
    const text = canonicalText(document);
    await importArticle(viewerOf(importedBy), { id, details, document, text, method: "demo", allowDuplicate: true });
    loaded.articles += 1;
  }
}

async function loadClaims(viewerOf: ViewerOfDesk, { id, claims }: DemoArticle, loaded: Loaded): Promise<void> {
  for (const claim of claims) await loadClaim(viewerOf, id, claim, loaded);
}

async function loadClaim(viewerOf: ViewerOfDesk, articleId: string, claim: DemoClaim, loaded: Loaded): Promise<void> {
  const { id, quote } = claim;
  const select = { withdrawnAt: true, ruling: { select: { claimId: true } } } as const;
  const existing = await db.claim.findUnique({ where: { id }, select });
  if (existing?.withdrawnAt || existing?.ruling) return;
  if (!existing) {
    const selectors = [{ type: "TextQuoteSelector" as const, exact: quote }];
    await saveClaim(viewerOf(claim.markedBy), id, { articleId, selectors, ...claim.claim }, null);
    loaded.claims += 1;
  }
  // Editors see others' verdicts. Theirs come first, so that they are independent.
  const isByReviewer = ({ by }: DemoVerdict) => Number(!atLeast(viewerOf(by).role, "editor"));
  const inTurn = claim.verdicts.toSorted((a, b) => isByReviewer(a) - isByReviewer(b));
  for (const verdict of inTurn) await loadVerdict(viewerOf(verdict.by), id, verdict, loaded);
  if (claim.ruling) {
    await ruleOnClaim(viewerOf(claim.ruling.by), id, claim.ruling.input, null);
    loaded.rulings += 1;
  }
}

async function loadVerdict(viewer: Viewer, claimId: string, verdict: DemoVerdict, loaded: Loaded): Promise<void> {
  const where = { claimId_reviewerId: { claimId, reviewerId: viewer.id } };
  const existing = await db.verdict.findUnique({ where, select: { version: true } });
  if (!existing) {
    await recordVerdict(viewer, claimId, verdict.input, null);
    loaded.verdicts += 1;
  }
  const isFirst = (existing?.version ?? 1) === 1;
  if (verdict.revised && isFirst) await recordVerdict(viewer, claimId, verdict.revised, 1);
}
