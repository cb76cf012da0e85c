import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { clustersOfAffair } from "./of-affair.ts";

let editor: Viewer;

beforeAll(async () => {
  editor = await somebody("editor");
});

test("an affair lists what several of its claims say, and not what only one of them says", async () => {
  const articles = [
    await articleOfLines(editor, ["The bridge opened."]),
    await articleOfLines(editor, ["The bridge opened."]),
  ];
  const outside = await articleOfLines(editor, ["The tunnel opened."]);
  const claims = [];
  for (const article of [...articles, outside]) claims.push(await markClaim(editor, article, "opened"));
  const name = { name: "The bridge", articles: articles.map(({ id }) => id) };
  const { value } = await saveAffair(editor, newId(), name, null);
  const now = new Date();
  const clusterOf = async (ids: string[]) => {
    const id = newId();
    await db.cluster.create({
      data: { ...{ id, statement: "It opened.", createdById: editor.id, createdAt: now, updatedAt: now } },
    });
    await db.claim.updateMany({ where: { id: { in: ids } }, data: { clusterId: id } });
    return id;
  };
  const ids = claims.map(({ id }) => id);
  await clusterOf([ids[0] ?? "", ids[2] ?? ""]);
  expect(await clustersOfAffair(editor, value.id)).toEqual({ clusters: [], total: 0 });
  const id = await clusterOf(ids.slice(0, 2));
  expect(await clustersOfAffair(editor, value.id)).toEqual({
    clusters: [{ id, statement: "It opened.", claims: 2, articles: 2 }],
    total: 1,
  });
  await expect(clustersOfAffair(await somebody("reader"), value.id)).rejects.toThrow(ForbiddenError);
});
