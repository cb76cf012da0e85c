import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { saveAffair } from "#server/affairs/affairs.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { quotationsInArticle } from "./quotations-in-article.ts";
import { readQuotations } from "./read-article.ts";
import { readUtterance } from "./utterances.ts";

const FOLDER = join(process.cwd(), "..", "shared", "articles");

/** Three reports of one affair, which lie beside the project where somebody has them. */
const hasArticles = existsSync(FOLDER);
if (!hasArticles) console.warn(`Skipped: there are no articles in ${FOLDER}.`);

test.skipIf(!hasArticles)(
  "what three real reports of one affair quote in common is found, and nothing else",
  async () => {
    const editor = await somebody("editor");
    const articles = [];
    for (const file of readdirSync(FOLDER).sort()) {
      const lines = readFileSync(join(FOLDER, file), "utf8").split(/\n+/).filter(Boolean);
      articles.push((await articleOfLines(editor, lines)).id);
    }
    await saveAffair(editor, newId(), { name: "One affair", articles }, null);
    for (const id of articles) await readQuotations(id);
    const [one = [], other = [], third = []] = await Promise.all(
      articles.map(async (id) => (await quotationsInArticle(editor, id)).quotations),
    );
    const reportsOf = (list: typeof one, words: string) => list.find(({ exact }) => exact.startsWith(words));

    const said = reportsOf(one, "What I will");
    expect(said).toMatchObject({ reports: 1, kinds: ["reworded", "cut"] });
    const utterance = await readUtterance(editor, said?.id ?? "");
    expect(utterance.reference).toBe(said?.id);
    expect(utterance.reports.find(({ quotationId }) => quotationId !== said?.id)).toMatchObject({
      kind: "reworded",
      kinds: ["reworded", "cut"],
      tier: "same",
    });
    for (const words of ["sanctioned", "mendacious", "alert us"]) expect(reportsOf(one, words)?.reports).toBe(1);
    // One word pairs with no other report of one word, only with a sentence that has it.
    expect(reportsOf(other, "poison")?.reports).toBe(0);
    const poison = await readUtterance(editor, reportsOf(one, "poison")?.id ?? "");
    expect(poison.reports.filter(({ exact }) => exact === "poison")).toHaveLength(1);
    expect(third.filter(({ reports }) => reports > 0)).toEqual([]);
  },
);
