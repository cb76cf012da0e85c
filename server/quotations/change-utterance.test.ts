import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articleWithQuotations } from "#server/testing/quotations.ts";
import { changeUtterance } from "./change-utterance.ts";
import { readQuotations } from "./read-article.ts";
import { readUtterance } from "./utterances.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

const said = (words: string) => [`“${words},” Ada Byron said on the quay.`];
const WORDS = {
  lighthouse: "The lighthouse was sold behind our backs, and every member of this council knew about it since Easter",
  shipyard: "Not one welder at the shipyard will lose a job this winter, and I give you my word on that since Easter",
  windmill:
    "Whoever tears down our last windmill should explain to schoolchildren why nobody wanted to repair its wings",
  ferry: "A ferry without lifeboats is no ferry but a raft, and I refuse to sail on rafts in November storms",
  tram: "Our trams ran on time until the ministry sold their depot to a hotel chain shortly before Easter",
  museum: "The museum keeps these bones because farmers gave them to us, and farmers may have them back any day",
};
const wordsAbout = (thing: keyof typeof WORDS) => WORDS[thing];

/** Articles that each report the same words about a thing. */
async function reports(thing: keyof typeof WORDS, count: number) {
  const articles = [];
  for (let nth = 0; nth < count; nth += 1)
    articles.push(await articleWithQuotations(reviewer, said(wordsAbout(thing))));
  return articles.map(({ id, quotationIds: [quotationId = ""] }) => ({ id, quotationId }));
}
const membersOf = async (id: string) => {
  const { reports: all } = await readUtterance(reviewer, id);
  return all.map(({ quotationId }) => quotationId).sort();
};
const change = (id: string, input: Omit<Parameters<typeof changeUtterance>[2], "quotationId">, quotationId = id) =>
  readUtterance(reviewer, id).then(({ version }) => changeUtterance(reviewer, id, { quotationId, ...input }, version));

test("a refused report leaves the utterance, also when a further report would join the two again", async () => {
  const [one, other] = await reports("lighthouse", 2);
  if (!one || !other) throw new Error("Two articles were made.");
  await change(one.quotationId, { decision: "refused" }, other.quotationId);
  expect(await membersOf(one.quotationId)).toEqual([one.quotationId]);
  await reports("lighthouse", 1);
  const members = [await membersOf(one.quotationId), await membersOf(other.quotationId)];
  expect(members[0]).not.toContain(other.quotationId);
  expect(members[1]).not.toContain(one.quotationId);
});

test("a refused report stays refused when an article gets a new version", async () => {
  const [one, other] = await reports("shipyard", 2);
  if (!one || !other) throw new Error("Two articles were made.");
  await change(one.quotationId, { decision: "refused" }, other.quotationId);
  await versionOfLines(reviewer, other.id, ["Corrected.", ...said(wordsAbout("shipyard").replace("Easter", "May"))]);
  for (const { id } of [other, one]) await readQuotations(id);
  expect(await membersOf(one.quotationId)).toEqual([one.quotationId]);
  expect(await readUtterance(reviewer, other.quotationId)).toMatchObject({ total: 1, reports: [{ version: 2 }] });
});

test("a refused report is listed, and can be taken back", async () => {
  const [one, other] = await reports("windmill", 2);
  if (!one || !other) throw new Error("Two articles were made.");
  const { refused } = await change(one.quotationId, { decision: "refused" }, other.quotationId);
  expect(refused).toMatchObject([{ quotationId: other.quotationId }]);
  const { total } = await change(one.quotationId, { decision: null }, other.quotationId);
  expect(total).toBe(2);
});

test("a report that the rules do not see can be joined by hand", async () => {
  const [one] = await reports("ferry", 1);
  const other = await articleWithQuotations(reviewer, said("Without boats for rescue nobody should leave port"));
  const [quotationId = ""] = other.quotationIds;
  await change(one?.quotationId ?? "", { decision: "accepted" }, quotationId);
  expect(await readUtterance(reviewer, quotationId)).toMatchObject({ total: 2, reports: [{ tier: "same" }, {}] });
});

test("a speaker that a person named stays on new versions, until it is left to the rules again", async () => {
  const article = await articleWithQuotations(reviewer, said(wordsAbout("tram")));
  const [id = ""] = article.quotationIds;
  await change(id, { speaker: "Ada King" });
  await versionOfLines(reviewer, article.id, ["Corrected.", ...said(wordsAbout("tram").replace("Easter", "May"))]);
  await readQuotations(article.id);
  expect((await readUtterance(reviewer, id)).reports).toMatchObject([{ speaker: "Ada King", speakerBy: "person" }]);
  await change(id, { speaker: null });
  await readQuotations(article.id);
  expect((await readUtterance(reviewer, id)).reports).toMatchObject([{ speaker: "Ada Byron", speakerBy: "rule" }]);
});

test("a change of an older state is refused with the current one, and sending a change twice does it once", async () => {
  const [one, other] = await reports("museum", 2);
  if (!one || !other) throw new Error("Two articles were made.");
  const input = { quotationId: other.quotationId, decision: "refused" as const };
  await changeUtterance(reviewer, one.quotationId, input, 1);
  const again = await changeUtterance(reviewer, one.quotationId, input, 1);
  expect(again.version).toBe(2);
  const late = changeUtterance(reviewer, one.quotationId, { ...input, decision: null }, 1);
  await expect(late).rejects.toMatchObject({ name: "ConflictError", current: { version: 2 } });
  expect(await db.event.count({ where: { objectId: other.quotationId } })).toBe(1);
});
