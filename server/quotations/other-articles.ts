import "server-only";
import { db } from "#server/db/client.ts";

/** In how many other articles the utterance of each quotation is reported. `members`: its quotations (`membersOf`). */
export async function otherArticles(members: Map<string, string[]>): Promise<Map<string, number>> {
  const ids = [...new Set([...members].flatMap(([id, own]) => [id, ...own]))];
  const rows = await db.$queryRaw<{ id: string; articleId: string }[]>`
    SELECT id, "articleId" FROM "Quotation" WHERE id = ANY(${ids}::uuid[])`;
  const articles = new Map(rows.map(({ id, articleId }) => [id, articleId]));
  const others = (id: string, own: string[]) => {
    const found = new Set(own.map((member) => articles.get(member)));
    found.delete(articles.get(id));
    return found.size;
  };
  return new Map([...members].map(([id, own]) => [id, others(id, own)]));
}
