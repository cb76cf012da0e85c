import { v7 as newId } from "uuid";

import { canonicalText } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { MAX_SOURCE_TEXT_LENGTH } from "#domain/source/source-content.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { importArticle } from "#server/articles/articles.ts";
import { newSession, sealSession } from "#server/auth/sessions.ts";
import { createToken } from "#server/auth/tokens.ts";
import { lockClaims } from "#server/claims/lock.ts";
import { storeStandings } from "#server/claims/standing.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import { storeDesk } from "./large-desk.ts";
import { largeQuotations } from "./large-quotations.ts";
import { documentOf, linesOf } from "./long-texts.ts";

/** Of a claim, in UTF-16 units. */
const MAX_PASSAGE_LENGTH = 20_000;

/** `length`: UTF-16 units of the article. The other numbers are of rows. */
export type Size = { length: number; claims: number; heavyClaims: number; rows: number };

/** As much as can be stored of what one request reads. */
export const FULL: Size = { length: 1_900_000, claims: 5_000, heavyClaims: 3, rows: 5_000 };
export const SMALL: Size = { length: 120_000, claims: 200, heavyClaims: 1, rows: 200 };

/** A newsroom of one person with more of everything than anybody has. */
export type LargeNewsroom = {
  size: Size;
  viewer: Viewer;
  token: { id: string; key: string };
  cookie: string;
  article: { id: string; text: string };
  /** Claims without verdicts of the viewer, and claims with as much evidence as can be given. */
  claimIds: string[];
  heavyClaimIds: string[];
  evidenceIds: string[];
  verdictIds: string[];
  /** People who can be mentioned. */
  peopleIds: string[];
  sourceId: string;
  /** Of the longest text. */
  snapshot: { sourceId: string; sha256: string };
  notificationId: string;
  affairId: string;
  /** A cluster of all claims. */
  clusterId: string;
  readerReportId: string;
  /** An article with many quotations, and a quotation with as many words as can be. */
  quotedArticleId: string;
  quotationId: string;
};

/** Fill the database. Most rows are inserted by SQL, because requests for them would take hours. */
export async function largeNewsroom(size: Size): Promise<LargeNewsroom> {
  const viewer = await somebody("admin");
  const reviewers = await Promise.all(Array.from({ length: 9 }, () => somebody("reviewer")));
  const article = await storeArticle(viewer, size);
  const claimIds = await storeClaims(viewer, article, size);
  const heavyClaimIds = claimIds.slice(0, size.heavyClaims);
  const light = claimIds.slice(size.heavyClaims, -200);
  for (const { id } of reviewers.slice(0, 2))
    await storeVerdicts(light, id, { rationale: 400, evidence: 1, quote: 200 });
  for (const { id } of reviewers)
    await storeVerdicts(heavyClaimIds, id, { rationale: 45_000, evidence: 100, quote: 4_900 });
  await write(async (tx) => storeStandings(tx, await lockClaims(tx, article.id)));
  await storeWork(viewer, article.id, heavyClaimIds[0] ?? "", size);
  const ofHeavy = { claimId: { in: heavyClaimIds } };
  const [verdicts, evidence] = [
    await db.verdict.findMany({ where: ofHeavy, select: { id: true } }),
    await db.evidence.findMany({ where: { verdict: ofHeavy }, select: { id: true }, take: 100 }),
  ];
  const { id: sourceId } = await db.source.findFirstOrThrow({ select: { id: true } });
  const { id: notificationId } = await db.notification.findFirstOrThrow({
    where: { personId: viewer.id },
    select: { id: true },
  });
  const token = await createToken(viewer, newId(), { name: "Tests" });
  const { tokenVersion } = await db.person.findUniqueOrThrow({ where: { id: viewer.id } });
  return {
    ...{ size, viewer, article, claimIds, heavyClaimIds, sourceId, notificationId },
    snapshot: await storeSnapshot(viewer),
    ...(await storeDesk(viewer, size.rows)),
    ...(await largeQuotations(viewer, size)),
    clusterId: await storeCluster(viewer),
    token: { id: token.value.id, key: token.value.token ?? "" },
    cookie: await sealSession(newSession({ id: viewer.id, tokenVersion })),
    peopleIds: reviewers.map((person) => person.id),
    evidenceIds: evidence.map(({ id }) => id),
    verdictIds: verdicts.map(({ id }) => id),
  };
}

/** All claims in one cluster, more than one request can join. */
async function storeCluster({ id: createdById }: Viewer): Promise<string> {
  const now = new Date();
  const { id } = await db.cluster.create({
    data: { id: newId(), statement: "The bridge carries vehicles.", createdById, createdAt: now, updatedAt: now },
  });
  await db.claim.updateMany({ data: { clusterId: id } });
  return id;
}

async function storeSnapshot(viewer: Viewer): Promise<LargeNewsroom["snapshot"]> {
  const text = "The tide turns. ".repeat(MAX_SOURCE_TEXT_LENGTH / 16);
  const { id: sourceId, sha256 } = await sourceWithSnapshot(viewer, text);
  return { sourceId, sha256 };
}

type LargeArticle = { id: string; text: string; firstText: string; currentVersion: number };

/** An article with two versions, one word in 20 of which differs, and many short ones in between. */
async function storeArticle(viewer: Viewer, { length, rows }: Size): Promise<LargeArticle> {
  const document = documentOf(linesOf(length));
  const text = canonicalText(document);
  const content = { details: { title: "The longest" }, document, text, method: "api" } as const;
  const { value } = await importArticle(viewer, { ...content, allowDuplicate: true });
  const short = documentOf(["It was short."]);
  const versions = Math.min(rows, 150);
  const base = { articleId: value.id, method: "api", importedById: viewer.id } as const;
  const versionOf = (number: number, content: typeof short) => ({
    ...{ ...base, number, document: content as Prisma.InputJsonValue },
    ...{ text: canonicalText(content), sha256: `${newId()}` },
  });
  await db.version.createMany({
    data: Array.from({ length: versions - 2 }, (_, at) => versionOf(at + 2, short)),
  });
  const edited = documentOf(linesOf(length, 1));
  await db.version.create({ data: versionOf(versions, edited) });
  await db.article.update({ where: { id: value.id }, data: { currentVersion: versions } });
  return { id: value.id, text: canonicalText(edited), firstText: text, currentVersion: versions };
}

/** Claims all over the article, with anchors on its first and last versions. One claim has the longest passage. */
async function storeClaims({ id }: Viewer, article: LargeArticle, { claims }: Size): Promise<string[]> {
  const articleId = article.id;
  const claimIds = Array.from({ length: claims }, () => newId());
  const common = {
    articleId,
    statement: "The bridge carries vehicles. ".repeat(5),
    claimant: "The mayor",
    createdById: id,
  };
  await db.claim.createMany({ data: claimIds.map((claimId) => ({ id: claimId, ...common })) });
  for (const [number, text] of [
    [1, article.firstText],
    [article.currentVersion, article.text],
  ] as const)
    await db.anchor.createMany({
      data: claimIds.map((claimId, index) => {
        const start = index * Math.floor(text.length / (claims + 1));
        const end = Math.min(text.length, start + (index === 0 ? MAX_PASSAGE_LENGTH : 50 + (index % 200)));
        const place = { start, end, exact: text.slice(start, end), prefix: "", suffix: "" };
        return { claimId, articleId, versionNumber: number, state: "exact" as const, ...place };
      }),
    });
  return claimIds;
}

type Weight = { rationale: number; evidence: number; quote: number };

/** A submitted verdict of a person on each claim, with a source of its own for each piece of evidence. */
async function storeVerdicts(claimIds: string[], reviewerId: string, { rationale, evidence, quote }: Weight) {
  const paragraph = "As the gauge shows. ".repeat(20);
  const text = Array.from({ length: Math.ceil(rationale / 400) }, () => paragraph).join("\n\n");
  const document = documentOf(text.split("\n\n"));
  await db.$executeRaw`INSERT INTO "Verdict" (id, "claimId", "reviewerId", state, "ratingKey", rationale, "rationaleText",
      "madeOnVersion", "restsOn", "restsOnStatement", "lastInput", "submittedAt", "updatedAt")
    SELECT gen_random_uuid(), "claimId", ${reviewerId}::uuid, 'submitted', 'true', ${JSON.stringify(document)}::jsonb, ${text},
      1, exact, 'The bridge', '', now(), now() FROM "Anchor" WHERE "versionNumber" = 1 AND "claimId" = ANY(${claimIds}::uuid[])`;
  await db.$executeRaw`INSERT INTO "Source" (id, title, url, "urlKey", "addedById", "updatedAt")
    SELECT gen_random_uuid(), 'Register ' || n, 'https://register.example/' || n, 'register.example/' || n, ${reviewerId}::uuid, now()
    FROM generate_series(1, ${evidence}) n WHERE NOT EXISTS (SELECT FROM "Source" WHERE "urlKey" = 'register.example/' || n)`;
  await db.$executeRaw`INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance, quote, note)
    SELECT gen_random_uuid(), v.id, s.id, n, 'supports', repeat('quoted ', ${Math.round(quote / 7)}::int), repeat('noted ', 30)
    FROM "Verdict" v, generate_series(1, ${evidence}) n JOIN "Source" s ON s."urlKey" = 'register.example/' || n
    WHERE v."reviewerId" = ${reviewerId}::uuid AND v."claimId" = ANY(${claimIds}::uuid[])`;
}

/** Assignments, comments, correction requests, notifications, people, tokens, sources and articles. */
async function storeWork({ id }: Viewer, articleId: string, heavyClaimId: string, { rows }: Size): Promise<void> {
  await db.$executeRaw`INSERT INTO "Assignment" (id, "articleId", "claimId", "assigneeId", "assignedById", note)
    SELECT gen_random_uuid(), "articleId", id, ${id}::uuid, ${id}::uuid, repeat('Soon. ', 150)
    FROM "Claim" WHERE "articleId" = ${articleId}::uuid LIMIT ${rows}`;
  await db.$executeRaw`INSERT INTO "Comment" (id, "claimId", "authorId", text, knew, "updatedAt", "createdAt")
    SELECT gen_random_uuid(), ${heavyClaimId}::uuid, ${id}::uuid, repeat('Where from? ', 400), false, now(),
      now() - n * interval '1 second' FROM generate_series(1, ${rows}) n`;
  await db.$executeRaw`INSERT INTO "CorrectionRequest" (id, "articleId", "claimId", request, "requestedById", "requestedAt")
    SELECT gen_random_uuid(), "articleId", id, repeat('Correct it. ', 150), ${id}::uuid, '2026-01-01'
    FROM "Claim" WHERE "articleId" = ${articleId}::uuid LIMIT ${rows}`;
  await db.$executeRaw`INSERT INTO "Notification" (id, "personId", type, "articleId", "claimId", at)
    SELECT gen_random_uuid(), ${id}::uuid, 'became-stale', ${articleId}::uuid, ${heavyClaimId}::uuid, now() - n * interval '1 second'
    FROM generate_series(1, ${rows}) n`;
  await db.$executeRaw`INSERT INTO "Person" (id, email, name, role, "updatedAt")
    SELECT gen_random_uuid(), gen_random_uuid() || '@newsroom.example', 'Person ' || n, 'reviewer', now() FROM generate_series(1, 1000) n`;
  await db.$executeRaw`INSERT INTO "ApiToken" (id, "personId", name, "tokenHash")
    SELECT gen_random_uuid(), ${id}::uuid, 'Token ' || n, gen_random_uuid()::text FROM generate_series(1, 99) n`;
  await db.$executeRaw`INSERT INTO "Article" (id, title, outlet, tags, "importedById", "updatedAt")
    SELECT gen_random_uuid(), 'Article ' || n || repeat(' words', 60), 'Outlet ' || n % 300, ARRAY['tag' || n % 300], ${id}::uuid, now()
    FROM generate_series(1, ${rows}) n`;
  await db.$executeRaw`INSERT INTO "Version" ("articleId", number, document, text, sha256, method, "importedById")
    SELECT id, 1, '{"type":"doc","content":[{"type":"paragraph"}]}', 'It was short.', id::text, 'api', "importedById"
    FROM "Article" a WHERE NOT EXISTS (SELECT FROM "Version" WHERE "articleId" = a.id)`;
}
