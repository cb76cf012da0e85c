import fc from "fast-check";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { membersOf } from "./members.ts";
import { readQuotations } from "./read-article.ts";

let editor: Viewer;
beforeAll(async () => {
  editor = await somebody("editor");
});

/** Random orders that are tried. */
const ORDERS = Number(process.env.GALLEY_ORDERS ?? 3);

let things = 0;
/** A word that no other reports have. */
function newThing(): string {
  things += 1;
  return `orchard${[...String(things)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
}

/** Reports of one affair about a thing. They have nothing in common with those about another thing. */
const reportsAbout = (thing: string): string[][] => {
  const long = `The ${thing}${thing} was ${thing}sold for a ${thing}song, and no ${thing}council member ${thing}asked the ${thing}owner why`;
  return [
    [`“${long},” Ada Byron said.`, `Tom Hale called it a “${thing}nightmare without ${thing}end”.`],
    [`Ada Byron said: “${long.replace("no ", "not one ")}.”`],
    [`“${long.slice(0, long.indexOf(", and"))},” said Ada Byron. She called it a “${thing}song”.`],
    [`Tom Hale said it was a “${thing}nightmare without ${thing}end” for the ${thing}owner.`],
    [`“Nobody here ${thing}knew of the ${thing}price before ${thing}Easter,” Ada Byron said.`],
  ];
};

/** The utterances of these reports, as their words, when they come in in this order. */
async function utterancesOf(reports: string[][], order: number[]): Promise<string[][]> {
  const ids: string[] = [];
  const affairId = newId();
  for (const [step, index] of order.entries()) {
    const { id } = await articleOfLines(editor, reports[index] ?? []);
    ids.push(id);
    await readQuotations(id);
    const version = step === 0 ? null : step;
    await saveAffair(editor, affairId, { name: "One affair", articles: ids }, version);
    await readQuotations(id);
  }
  const rows = await db.quotation.findMany({ where: { articleId: { in: ids } }, select: { id: true, exact: true } });
  const words = new Map(rows.map(({ id, exact }) => [id, exact]));
  const members = await membersOf(
    db,
    rows.map(({ id }) => id),
  );
  return [...members]
    .map(([id, own]) => [words.get(id) ?? "", ...own.map((one) => words.get(one) ?? "").sort()])
    .sort();
}

/** The utterances of the reports of a new affair that come in in this order. */
async function joinedIn(order: number[]): Promise<string[][]> {
  const thing = newThing();
  const utterances = await utterancesOf(reportsAbout(thing), order);
  return utterances.map((words) => words.map((text) => text.replaceAll(thing, "orchard")).sort()).sort();
}

test("the order of import changes nothing in what is joined", { timeout: 30_000 * (ORDERS + 1) }, async () => {
  const all = [0, 1, 2, 3, 4];
  const inOrder = await joinedIn(all);
  expect(inOrder.filter((words) => words.length > 2).length).toBeGreaterThan(4);
  const orders = fc.shuffledSubarray(all, { minLength: all.length });
  const law = fc.asyncProperty(orders, async (order) => {
    expect(await joinedIn(order)).toEqual(inOrder);
  });
  await fc.assert(law, { numRuns: ORDERS, endOnFailure: true });
});
