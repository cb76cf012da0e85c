import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { ClusterInput } from "#domain/cluster.ts";
import { ExportQuery } from "#domain/exports/export-query.ts";
import { db } from "#server/db/client.ts";
import { reportOf } from "#server/editions/rows.ts";
import { exportArticle } from "#server/reports/export-article.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { saveCluster } from "./save-cluster.ts";

/** A ruled claim in a cluster with claims of two more articles, of which one has an address on the web. */
async function sightedClaim() {
  const { editor, first, article, ruled } = await ruledArticle();
  const claims = [ruled];
  for (const details of [
    { outlet: "Coast", url: "https://coast.example/moon", publishedAt: new Date("1999-01-02") },
    {},
  ]) {
    const other = await articleOfLines(first, ["The Moon raises the tides."]);
    await db.article.update({ where: { id: other.id }, data: { title: "The Moon", ...details } });
    claims.push(await markClaim(first, other, "raises"));
  }
  await saveCluster(editor, newId(), ClusterInput.parse({ join: claims.map(({ id }) => id) }), null);
  return { editor, article, others: claims.slice(1).map(({ articleId }) => articleId) };
}

test("a ClaimReview names the other articles of the cluster, and an edition those with a public address", async () => {
  const { editor, article, others } = await sightedClaim();
  const query = ExportQuery.parse({ format: "claimreview" });
  const file = await new Response((await exportArticle(editor, article.id, query)).bytes).json();
  const { appearance, firstAppearance } = file["@graph"][0].itemReviewed;
  expect(firstAppearance).toMatchObject({ url: "https://coast.example/moon", name: "The Moon" });
  expect(appearance.map(({ url }: { url: string }) => url)).toEqual(
    expect.arrayContaining(["https://coast.example/moon", expect.stringContaining(`/articles/${others[1]}`)]),
  );
  expect(appearance.length).toBe(3);

  await publishAnyway(editor, article.id);
  const { claims } = await db.$transaction((tx) => reportOf(tx, article.id, 1));
  expect(claims.flatMap(({ sightings = [] }) => sightings)).toEqual([
    {
      ...{ address: "https://coast.example/moon", title: "The Moon", outlet: "Coast" },
      publishedAt: "1999-01-02T00:00:00.000Z",
    },
  ]);
});
