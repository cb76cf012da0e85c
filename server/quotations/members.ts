import "server-only";
import { MAX_FRAGMENT_WORDS } from "#domain/quotation/pair.ts";
import { type Link, type Refusal, utteranceMembers } from "#domain/quotation/utterance.ts";
import type { db, Transaction } from "#server/db/client.ts";

type Database = Transaction | typeof db;

/** A link from a quotation with `ownWords` words to another one with `words`. */
type LinkRow = Link & { fragment: boolean; ownWords: number; words: number };

/** For each of these quotations the ids of its utterance, its own among them. */
export async function membersOf(database: Database, ids: string[]): Promise<Map<string, string[]>> {
  const links = await linksAround(database, ids);
  const refusals = await refusalsAmong(database, [...links.keys()]);
  const all = refusals.length === 0 ? [] : [...links.values()].flat();
  return new Map(
    ids.map((start): [string, string[]] => {
      const connected = connectedWith(start, links);
      const among = <T extends Refusal>(list: T[]) =>
        list.filter(({ one, other }) => connected.has(one) && connected.has(other));
      const refused = among(refusals);
      return [start, [...(refused.length === 0 ? connected : utteranceMembers(start, among(all), refused))]];
    }),
  );
}

/** The links of all quotations that a chain of links connects with these, by the quotation at which they begin. */
async function linksAround(database: Database, ids: string[]): Promise<Map<string, LinkRow[]>> {
  const links = new Map<string, LinkRow[]>();
  for (let next = ids; next.length > 0; ) {
    const rows = await database.$queryRaw<LinkRow[]>`
      SELECT l."fromId" AS one, l."toId" AS other, l.score - CASE WHEN l.fragment THEN 1 ELSE 0 END AS score, l.fragment,
        f.words AS "ownWords", t.words
      FROM "QuotationLink" l JOIN "Quotation" f ON f.id = l."fromId" JOIN "Quotation" t ON t.id = l."toId"
      WHERE l."fromId" = ANY(${next}::uuid[])`;
    for (const id of next) links.set(id, []);
    for (const row of rows) links.get(row.one)?.push(row);
    next = [...new Set(rows.map(({ other }) => other))].filter((id) => !links.has(id));
  }
  return links;
}

/**
 * The quotations that links connect with `start`. Fragments connect nothing with each other: a fragment is a report of
 * the longer quotation that it fits best.
 */
function connectedWith(start: string, links: Map<string, LinkRow[]>): Set<string> {
  const reached = new Set([longerOf(links.get(start) ?? []) ?? start]);
  // A set also visits what is added meanwhile.
  for (const id of reached) for (const { other, fragment } of links.get(id) ?? []) if (!fragment) reached.add(other);
  for (const id of [...reached]) for (const { other } of links.get(id) ?? []) reached.add(other);
  return reached.add(start);
}

/** The longer quotation that a fragment fits best; null where it has none, or is no fragment. */
function longerOf(links: LinkRow[]): string | null {
  const longer = links.filter(({ ownWords, words }) => ownWords <= MAX_FRAGMENT_WORDS && words > MAX_FRAGMENT_WORDS);
  const [best] = longer.sort(
    (one, other) => other.score - one.score || other.words - one.words || (one.other < other.other ? -1 : 1),
  );
  return best?.other ?? null;
}

const refusalsAmong = (database: Database, ids: string[]): Promise<Refusal[]> => database.$queryRaw`
  SELECT "oneId" AS one, "otherId" AS other FROM "QuotationDecision"
  WHERE decision = 'refused' AND "oneId" = ANY(${ids}::uuid[]) AND "otherId" = ANY(${ids}::uuid[])`;
