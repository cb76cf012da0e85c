import "server-only";
import { v7 as newId } from "uuid";
import type { Clash } from "#domain/clash/clash.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { findClashesOf } from "#server/clashes/find-clashes.ts";
import { clashesOfAffair } from "#server/clashes/list.ts";
import { articleOfLines } from "#server/testing/claims.ts";

/** For tests: articles of these paragraphs in an affair, compared in this order unless another is given. */
export async function affairOfArticles(viewer: Viewer, texts: string[][], order = texts.map((_, nth) => nth)) {
  const articles = [];
  for (const lines of texts) articles.push(await articleOfLines(viewer, lines));
  const ids = articles.map(({ id }) => id);
  const editor = { ...viewer, role: "editor" } as const;
  const { value: affair } = await saveAffair(editor, newId(), { name: "The mill", articles: ids }, null);
  for (const nth of order) await findClashesOf(ids[nth] ?? "");
  return { affair, articles };
}

/** For tests: a clash of two new articles. */
export async function someClash(viewer: Viewer): Promise<Clash> {
  const { affair } = await affairOfArticles(viewer, [
    ["The fire at the Marlow mill killed 12 people."],
    ["Fifteen people were killed in the fire at the Marlow mill."],
  ]);
  const { clashes } = await clashesOfAffair(viewer, affair.id);
  const [clash] = clashes;
  if (!clash) throw new Error("The articles do not clash.");
  return clash;
}
