import "server-only";
import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { storeStandings } from "#server/claims/standing.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines } from "./claims.ts";
import { somebody } from "./people.ts";

/** What a newsroom of chance has: rows in every state that figures tell apart. */
export type RandomNewsroom = {
  people: Viewer[];
  articleIds: string[];
  affairId: string;
  sourceIds: string[];
  outlets: string[];
};

/** Choices that depend on a seed only (mulberry32). */
export type Chance = {
  /** Whether something happens that has this probability. */
  happens: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** One item, or none. */
  maybe: <T>(item: T, share?: number) => T[];
  /** Milliseconds within so many days. */
  within: (days: number) => number;
};

export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    happens: (share) => next() < share,
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
    maybe: (item, share = 0.5) => (next() < share ? [item] : []),
    within: (days) => Math.floor(next() * days * DAY_MS),
  };
}

const RATINGS = ["false", "mixed", "true", "unproven"] as const;
const TYPES = ["quotation", "number", null] as const;
const CLAIMANTS = ["The mayor", "A “quoted”, {odd} name\\", null] as const;
const DAY_MS = 86_400_000;
const BEGIN = Date.parse("2026-01-05T10:00:00Z");
const NOW = new Date("2026-06-01T10:00:00Z");
const STATEMENT = "Words of a claim.";

/** Fill the database with rows of chance, by statements that pass by the functions of the server. */
export async function randomNewsroom(seed: number, claims = 40): Promise<RandomNewsroom> {
  const chance = chanceOf(seed);
  const people: Viewer[] = [];
  for (const role of ["reviewer", "reviewer", "reviewer", "editor", "admin"] as const)
    people.push(await somebody(role));
  const outlets = [`Courier ${newId()}`, `Review ${newId()}`];
  const articleIds: string[] = [];
  for (const nth of [0, 1, 2, 3])
    articleIds.push(await storeArticle(chance, people, nth === 3 ? null : outlets, nth === 2));
  const sourceIds = await storeSources(chance, people);
  const claimIds: string[] = [];
  while (claimIds.length < claims) claimIds.push(await storeClaim(chance, { people, articleIds, sourceIds }));
  await storeEditions(articleIds.slice(0, 2), people[3]?.id ?? "", chance);
  await write((tx) => storeStandings(tx, claimIds));
  return { people, articleIds, affairId: await storeAffair(chance, people, articleIds), sourceIds, outlets };
}

async function storeArticle(chance: Chance, [marker]: Viewer[], outlets: string[] | null, isArchived: boolean) {
  const { id } = await articleOfLines(marker as Viewer, [STATEMENT], chance.maybe("sea"));
  const details = { language: chance.pick(["en", "de"]), requiredVerdicts: chance.pick([1, 2]) };
  const outlet = outlets && chance.pick(outlets);
  await db.article.update({ where: { id }, data: { ...details, outlet, archivedAt: isArchived ? NOW : null } });
  return id;
}

async function storeAffair(chance: Chance, people: Viewer[], articleIds: string[]): Promise<string> {
  const affairId = newId();
  const by = { createdById: chance.pick(people).id, createdAt: NOW, updatedAt: NOW };
  await db.affair.create({ data: { id: affairId, name: "Tides", ...by } });
  await db.affairArticle.createMany({ data: articleIds.flatMap((articleId) => chance.maybe({ affairId, articleId })) });
  return affairId;
}

/** Some of them are merged. */
async function storeSources({ pick }: Chance, people: Viewer[]): Promise<string[]> {
  const ids = Array.from({ length: 6 }, () => newId());
  await db.source.createMany({
    data: ids.map((id, nth) => ({
      ...{ id, title: `Source ${nth}`, addedById: pick(people).id, groupId: nth < 3 ? (ids[1] ?? null) : null },
      ...{ kind: pick(["data", "study", "news"] as const), health: pick(["gone", "changed", "alive", null] as const) },
    })),
  });
  return ids;
}

type Parts = Pick<RandomNewsroom, "people" | "articleIds" | "sourceIds">;
type Claim = { id: string; articleId: string; claimant: string | null; createdAt: Date };

async function storeClaim(chance: Chance, { people, articleIds, sourceIds }: Parts): Promise<string> {
  const { pick, maybe, happens, within } = chance;
  const articleId = pick(articleIds);
  const claim = { id: newId(), articleId, claimant: pick(CLAIMANTS), createdAt: new Date(BEGIN + within(60)) };
  const details = { statement: STATEMENT, type: pick(TYPES), tags: maybe(pick(["sea", "land"])) };
  const withdrawnAt = happens(0.1) ? NOW : null;
  await db.claim.create({ data: { ...claim, ...details, createdById: pick(people).id, withdrawnAt } });
  const place = { start: 0, end: 5, exact: "Words", prefix: "", suffix: "" };
  await db.anchor.create({ data: { claimId: claim.id, articleId, versionNumber: 1, state: "exact", ...place } });
  for (const { id } of people) if (happens(0.5)) await storeVerdict(chance, claim, id, sourceIds);
  if (happens(0.3)) {
    const ruledAt = new Date(claim.createdAt.getTime() + 9 * DAY_MS);
    const ruling = { ratingKey: pick(RATINGS), summary: "So it is.", ruledById: people[3]?.id ?? "", ruledAt };
    await db.ruling.create({ data: { claimId: claim.id, ...ruling, ...restsOn(chance, claim) } });
  }
  if (happens(0.4)) await storeRequest(chance, claim, pick(people).id);
  return claim.id;
}

const restsOn = ({ happens }: Chance, { claimant }: Claim) => ({
  ...{ madeOnVersion: 1, restsOn: happens(0.9) ? "Words" : "Other", restsOnStatement: STATEMENT },
  restsOnClaimant: claimant,
});

/** A verdict in any state, for which its reviewer may have changed their mind. */
export async function storeVerdict(
  chance: Chance,
  claim: Claim,
  reviewerId: string,
  sourceIds: string[],
): Promise<void> {
  const { pick, happens, within } = chance;
  const state = pick(["submitted", "submitted", "submitted", "draft", "blank"] as const);
  const [isSubmitted, sawOthers, ratingKey] = [state === "submitted", happens(0.2), pick(RATINGS)];
  const id = newId();
  await db.verdict.create({
    data: {
      ...{ id, claimId: claim.id, reviewerId, state, ratingKey, sawOthers, ...restsOn(chance, claim), lastInput: "" },
      ...{ rationale: { type: "doc" }, rationaleText: "", createdAt: claim.createdAt },
      blindRating: isSubmitted && !sawOthers ? pick([ratingKey, ratingKey, pick(RATINGS)]) : null,
      submittedAt: isSubmitted ? new Date(claim.createdAt.getTime() + within(9)) : null,
    },
  });
  const cited = state === "blank" ? [] : [pick(sourceIds), ...chance.maybe(pick(sourceIds))];
  const pieces = cited.map((sourceId, position) => ({ id: newId(), verdictId: id, sourceId, position }));
  await db.evidence.createMany({ data: pieces.map((piece) => ({ ...piece, stance: "supports" as const })) });
}

async function storeRequest({ happens }: Chance, { id, articleId }: Claim, requestedById: string): Promise<void> {
  const isMade = happens(0.3);
  await db.correctionRequest.create({
    data: {
      ...{ id: newId(), articleId, claimId: id, request: "Correct it.", requestedById, requestedAt: "2026-02-01" },
      ...{ answer: happens(0.5) ? "We look at it." : null, refused: happens(0.2) },
      ...{ madeInVersion: isMade ? 1 : null, closedAt: isMade ? NOW : null, withdrawnAt: happens(0.1) ? NOW : null },
    },
  });
}

/** Two editions of each article, with corrections in the second one. */
async function storeEditions(articleIds: string[], publishedById: string, { happens }: Chance): Promise<void> {
  for (const articleId of articleIds) {
    const at = new Date("2026-04-01T10:00:00Z");
    const listed = { title: "Tides", outlet: null, language: "en", words: "", ratings: [], newest: 2 };
    await db.publishedReport.create({ data: { articleId, slug: articleId, ...listed, firstAt: at, newestAt: at } });
    const claims = await db.claim.findMany({ where: { articleId }, select: { id: true } });
    for (const number of [1, 2]) {
      const edition = { articleId, number, publishedAt: at, publishedById, head: "{}", sha256: "", checklist: {} };
      await db.edition.create({ data: edition });
      const held = claims.filter(() => happens(0.5));
      const rows = held.map(({ id }, nth) => ({
        articleId,
        edition: number,
        number: nth + 1,
        claimId: id,
        content: "{}",
      }));
      await db.editionClaim.createMany({ data: rows });
      if (number === 1) continue;
      await db.reportCorrection.createMany({
        data: held
          .filter(() => happens(0.5))
          .map(({ id }) => ({ id: newId(), articleId, edition: number, claimId: id, at, changes: {} })),
      });
    }
  }
}
