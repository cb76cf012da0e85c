import "server-only";
import { URL_KEY_RULES, urlKey } from "#domain/source.ts";
import { db } from "#server/db/client.ts";
import { precedentKey } from "./imports/precedents.ts";

/** Rows of one statement, and of one run of the job. */
const SLICE_SIZE = 500;
const MAX_ROWS = 20_000;

/**
 * Make the keys of addresses again that were made by earlier rules of `urlKey`. Otherwise the same page by another address,
 * which only the present rules recognise, counts as another one. Nobody did this, so no version of a row changes. Returns
 * how many rows it looked at.
 */
export async function renewUrlKeys(): Promise<number> {
  return (await renewAll(renewArticles)) + (await renewAll(renewSources)) + (await renewAll(renewPrecedents));
}

async function renewAll(renewSlice: () => Promise<number>): Promise<number> {
  let count = 0;
  for (let renewed = SLICE_SIZE; renewed === SLICE_SIZE && count < MAX_ROWS; count += renewed)
    renewed = await renewSlice();
  return count;
}

async function renewArticles(): Promise<number> {
  const rows = await db.article.findMany({
    where: { urlKeyRules: { lt: URL_KEY_RULES } },
    select: { id: true, url: true },
    take: SLICE_SIZE,
  });
  const keys = rows.map(({ url }) => url && urlKey(url));
  // An address that somebody changed meanwhile has a key by the present rules.
  await db.$executeRaw`
    UPDATE "Article" a SET "urlKey" = renewed.key, "urlKeyRules" = ${URL_KEY_RULES}
    FROM unnest(${idsOf(rows)}::uuid[], ${rows.map(({ url }) => url)}::text[], ${keys}::text[]) AS renewed (id, url, key)
    WHERE a.id = renewed.id AND a.url IS NOT DISTINCT FROM renewed.url`;
  return rows.length;
}

async function renewSources(): Promise<number> {
  const rows = await db.source.findMany({
    where: { urlKeyRules: { lt: URL_KEY_RULES } },
    select: { id: true, url: true, canonicalKey: true },
    take: SLICE_SIZE,
  });
  const keys = rows.map(({ url }) => url && urlKey(url));
  // The canonical address itself is not stored. Its key is an address without a scheme.
  const canonical = rows.map(({ canonicalKey }) => canonicalKey && (urlKey(`https://${canonicalKey}`) ?? canonicalKey));
  await db.$executeRaw`
    UPDATE "Source" s SET "urlKey" = renewed.key, "canonicalKey" = renewed.canonical, "urlKeyRules" = ${URL_KEY_RULES}
    FROM unnest(${idsOf(rows)}::uuid[], ${rows.map(({ url }) => url)}::text[], ${keys}::text[], ${canonical}::text[])
      AS renewed (id, url, key, canonical)
    WHERE s.id = renewed.id AND s.url IS NOT DISTINCT FROM renewed.url`;
  return rows.length;
}

/** A review that is here twice by the present rules keeps its key of before where another has the new one. */
async function renewPrecedents(): Promise<number> {
  const rows = await db.precedent.findMany({
    where: { keyRules: { lt: URL_KEY_RULES } },
    select: { id: true, key: true, url: true, publisher: true, statement: true },
    take: SLICE_SIZE,
  });
  const taken = new Set<string>();
  const keys = rows.map((row) => {
    const key = precedentKey(row);
    const isTaken = taken.has(key);
    taken.add(key);
    return isTaken ? row.key : key;
  });
  await db.$executeRaw`
    UPDATE "Precedent" p SET "keyRules" = ${URL_KEY_RULES}, key =
      CASE WHEN EXISTS (SELECT FROM "Precedent" o WHERE o.key = renewed.key AND o.id <> p.id) THEN p.key ELSE renewed.key END
    FROM unnest(${idsOf(rows)}::uuid[], ${keys}::text[]) AS renewed (id, key)
    WHERE p.id = renewed.id`;
  return rows.length;
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
