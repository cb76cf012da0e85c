import fc from "fast-check";
import { expect, test } from "vitest";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { plainText } from "#domain/plain-text.ts";
import { listArticles } from "./articles/list.ts";
import { listClaims } from "./claims/list.ts";
import { db } from "./db/client.ts";
import { searchAll } from "./search.ts";
import { articleOfLines, markClaim } from "./testing/claims.ts";
import { somebody } from "./testing/people.ts";

const viewer = await somebody("reviewer");
const found = async (q: string) => {
  const { articles, claims } = await searchAll(viewer, q);
  return [articles.length, claims.length];
};

test("a search finds words in any order, with or without accents, in any case", async () => {
  const article = await articleOfLines(viewer, ["Élodie Krüger zählt Fähren im Hafen von Tromsœuvre."]);
  await db.article.update({ where: { id: article.id }, data: { title: "Les ferrys de Tromsœuvre à l’été" } });
  await markClaim(viewer, article, "Élodie Krüger zählt Fähren");
  expect(await found("kruger ELODIE fahren")).toEqual([0, 1]);
  expect(await found("Krüger Élodie")).toEqual([0, 1]);
  expect(await found("ete tromsœuvre")).toEqual([1, 0]);
  expect(await found("kruger 100%_")).toEqual([0, 0]);
  const articles = await listArticles(viewer, ArticleFilter.parse({ q: "l’ete" }));
  expect([articles.total, articles.articles[0]?.id]).toEqual([1, article.id]);
  expect((await listClaims(viewer, ClaimFilter.parse({ q: "kruger zahlt" }))).total).toBe(1);
});

test("the database takes away the same case and marks as the browser", async () => {
  const letter = fc.constantFrom(..."aकि்ÉüñçŠžİıßœﬁÅǻẤğЁйΆϊéＡ％½ابًשּׁかがﾊﾟ한’-\n");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: letter, maxLength: 30 }), async (text) => {
      const [row] = await db.$queryRaw<[{ plain: string }]>`SELECT plain_text(${text}) AS plain`;
      expect(row.plain).toBe(plainText(text));
    }),
    { numRuns: 200 },
  );
});
