import { expect, test } from "vitest";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import { storeStandings } from "#server/claims/standing.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { chanceOf, type RandomNewsroom, randomNewsroom, storeVerdict } from "#server/testing/random-newsroom.ts";
import { readFigures } from "./read-figures.ts";

const { sql } = Prisma;

/** The claims that figures are about, with all their parts, each read by itself. */
const claimsOf = (viewer: Viewer) =>
  db.claim.findMany({
    where: { withdrawnAt: null, article: { archivedAt: null } },
    include: {
      ...factsFor(viewer),
      article: true,
      ruling: true,
      requests: { where: { withdrawnAt: null } },
      verdicts: {
        where: { state: { not: "blank" } },
        include: { evidence: { include: { source: true } }, rating: true },
      },
    },
  });

type Row = Awaited<ReturnType<typeof claimsOf>>[number];
const ms = (moment: Date | null | undefined) => moment?.getTime() ?? null;

/** What figures may know of a claim, counted in the obvious way. */
async function recount(viewer: Viewer, row: Row) {
  const blind = isBlind(viewer, factsOf(viewer, row));
  const submitted = row.verdicts.filter(({ state }) => state === "submitted");
  const known = row.verdicts.filter(
    ({ state, reviewerId }) => reviewerId === viewer.id || (!blind && state === "submitted"),
  );
  const inTime = submitted.flatMap(({ submittedAt }) => submittedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const independent = submitted.filter(({ sawOthers }) => !sawOthers);
  const values = submitted.flatMap(({ rating }) => rating?.value ?? []);
  const enough = independent.map(({ submittedAt }) => ms(submittedAt) ?? 0).sort((a, b) => a - b)[
    row.article.requiredVerdicts - 1
  ];
  const editions = await db.editionClaim.findMany({ where: { claimId: row.id }, include: { of: true } });
  const corrections = await db.reportCorrection.findMany({ where: { claimId: row.id } });
  const publications = new Set(
    submitted.flatMap(({ evidence }) => evidence.map(({ source }) => source.groupId ?? source.id)),
  );
  const unlessBlind = <T>(value: T) => (blind ? null : value);
  return {
    claim: {
      id: row.id,
      blind,
      outlet: row.article.outlet,
      language: row.article.language,
      type: row.type,
      claimant: row.claimant,
      marked_by: row.createdById,
      created: ms(row.createdAt),
      standing: blind ? "open" : row.standing,
      since: blind ? ms(row.createdAt) : ms(row.standingSince),
      rating: unlessBlind(row.ratingKey),
      submitted: unlessBlind(submitted.length),
      independent: unlessBlind(independent.length),
      first_verdict: unlessBlind(ms(inTime[0])),
      enough: unlessBlind(enough ?? null),
      ruled: ms(row.ruling?.ruledAt),
      published: ms(editions[0]?.of.publishedAt),
      corrected: ms(corrections[0]?.at),
      sources: unlessBlind(publications.size),
      spread: unlessBlind(values.length > 0 ? Math.max(...values) - Math.min(...values) : null),
      tags: [...new Set([...row.tags, ...row.article.tags])].sort(),
      pattern: unlessBlind(independent.flatMap(({ blindRating }) => blindRating ?? []).sort()),
      verdicts: known
        .map(({ reviewerId, ratingKey, submittedAt, state }) => [
          reviewerId,
          ratingKey,
          state === "draft" ? null : ms(submittedAt),
        ])
        .sort(),
      pieces: known.flatMap(({ evidence }) => evidence).length,
      pairs: blind ? 0 : independent.filter((_, nth) => nth > 0).reduce((pairs, _, nth) => pairs + nth + 1, 0),
      requests: row.requests.filter(({ requestedById }) => !blind || requestedById === viewer.id).length,
    },
  }.claim;
}

/** The same from the engine. */
const counted = (viewer: Viewer) =>
  readFigures(viewer, {}, (ask) =>
    ask<{ claim: number; pattern: string | null; tags: string[]; verdicts: unknown[] }>(sql`
      SELECT c.claim, c.blind, term(c.outlet) AS outlet, term(c.language) AS language, c.type, term(c.claimant) AS claimant,
        term(c.marked_by) AS marked_by, c.created, c.standing, c.since, term(c.rating) AS rating, c.submitted, c.independent,
        c.first_verdict, c.enough, c.ruled, c.published, c.corrected, c.sources, c.spread, c.pattern::VARCHAR AS pattern,
        (SELECT coalesce(list(term(t.tag) ORDER BY term(t.tag)), []) FROM tagged_claims t WHERE t.claim = c.claim) AS tags,
        (SELECT coalesce(list([term(v.reviewer), term(v.rating), v.given::VARCHAR]), []) FROM verdicts v WHERE v.claim = c.claim) AS verdicts,
        (SELECT count(*) FROM evidence e WHERE e.claim = c.claim) AS pieces,
        (SELECT count(*) FROM pairs p WHERE p.claim = c.claim) AS pairs,
        (SELECT count(*) FROM requests q WHERE q.claim = c.claim) AS requests
      FROM claims c`),
  );

async function expectRecounted({ people }: RandomNewsroom): Promise<void> {
  const facts = await db.claimFact.findMany({ select: { number: true, claimId: true } });
  const idOf = new Map(facts.map(({ number, claimId }) => [number, claimId]));
  for (const viewer of people) {
    const slots = await readFigures(viewer, {}, (ask) =>
      ask<{ key: string; slot: number }>(sql`SELECT key, slot FROM ratings`),
    );
    const unpacked = (pattern: string | null) =>
      slots
        .flatMap(({ key, slot }) =>
          Array<string>(Number((BigInt(pattern ?? 0) >> BigInt(4 * (slot ?? 15))) & 15n)).fill(key),
        )
        .sort();
    const seen = (await counted(viewer)).map(({ claim, pattern, verdicts, ...row }) => ({
      ...row,
      id: idOf.get(claim),
      pattern: "blind" in row && row.blind ? null : unpacked(pattern),
      verdicts: verdicts
        .map((verdict) => (verdict as (string | null)[]).map((part, nth) => (nth === 2 && part ? Number(part) : part)))
        .sort(),
    }));
    const rows = await claimsOf(viewer);
    const expected = await Promise.all(rows.map((row) => recount(viewer, row)));
    const byId = <T extends { id?: string | undefined }>(list: T[]) =>
      list.sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
    expect(byId(seen)).toEqual(byId(expected));
  }
}

/** Changes of every kind of row, most of which no function of the server makes in this way. */
async function changeMuch(seed: number, { people, articleIds, sourceIds }: RandomNewsroom): Promise<void> {
  const chance = chanceOf(seed);
  const claims = await db.claim.findMany({ include: { verdicts: true } });
  const some = claims.filter(() => chance.happens(0.3));
  for (const claim of some) {
    await db.claim.update({
      where: { id: claim.id },
      data: { tags: chance.maybe("sky"), claimant: chance.pick(["Somebody new", null]) },
    });
    const [verdict] = claim.verdicts;
    if (verdict) await db.evidence.deleteMany({ where: { verdictId: verdict.id } });
    if (verdict && chance.happens(0.5))
      await db.verdict.update({
        where: { id: verdict.id },
        data: { state: "draft", submittedAt: null, blindRating: null },
      });
    const free = people.find(({ id }) => claim.verdicts.every(({ reviewerId }) => reviewerId !== id));
    if (free) await storeVerdict(chance, claim, free.id, sourceIds);
  }
  await db.ruling.deleteMany({ where: { claimId: { in: some.map(({ id }) => id) } } });
  await db.correctionRequest.deleteMany({ where: { claimId: { in: some.slice(0, 3).map(({ id }) => id) } } });
  await db.article.update({
    where: { id: articleIds[0] ?? "" },
    data: { requiredVerdicts: 3, tags: ["sky", "land"], outlet: "Another" },
  });
  await db.article.update({ where: { id: articleIds[1] ?? "" }, data: { archivedAt: new Date() } });
  await db.article.update({ where: { id: articleIds[2] ?? "" }, data: { archivedAt: null } });
  await db.source.updateMany({ where: { id: { in: sourceIds.slice(3, 5) } }, data: { groupId: sourceIds[3] ?? null } });
  await db.rating.update({ where: { key: "mixed" }, data: { value: chance.pick([2, 4]) } });
  await write((tx) =>
    storeStandings(
      tx,
      claims.map(({ id }) => id),
    ),
  );
}

/** The slow recount runs three times. */
const RECOUNTS_TIMEOUT_MS = 180_000;

test(
  "all that figures are made of is what a slow recount gives, and stays so when rows change",
  async () => {
    const newsroom = await randomNewsroom(3);
    await expectRecounted(newsroom);
    for (const seed of [4, 5]) {
      await changeMuch(seed, newsroom);
      await expectRecounted(newsroom);
    }
  },
  RECOUNTS_TIMEOUT_MS,
);
