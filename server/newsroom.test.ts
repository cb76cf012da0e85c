import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "#domain/assignment.ts";
import { STANDINGS } from "#domain/standing.ts";
import type { DemoClaim, Desk } from "#prisma/newsroom/newsroom.ts";
import { DEMO_NEWSROOM } from "#prisma/seed.ts";
import { claimHistory } from "./claims/history.ts";
import { db } from "./db/client.ts";
import { type Loaded, loadNewsroom } from "./newsroom.ts";
import { addDemoPeople, demoAccounts, demoViewers, isTaken } from "./people/demo-people.ts";
import { logged } from "./testing/people.ts";
import { myWork } from "./work/my-work.ts";

const PASSWORD = "harbour lantern twelve";
const { people, articles } = DEMO_NEWSROOM;
const claims = articles.flatMap((article) => article.claims);

beforeAll(async () => {
  await addDemoPeople(people, PASSWORD, null);
  await loadNewsroom(DEMO_NEWSROOM);
}, 180_000);

test.each(claims)("“$quote” is marked at its words and has the intended standing", async (claim) => {
  const include = { anchors: { orderBy: { versionNumber: "asc" } } } as const;
  const row = await db.claim.findUniqueOrThrow({ where: { id: claim.id }, include });
  const [first, second] = row.anchors;
  expect(first).toMatchObject({ exact: claim.quote, state: "exact" });
  if (second) expect(claim.anchor ? [claim.anchor] : ["exact", "moved"]).toContain(second.state);
  expect(row.standing).toBe(claim.standing);
});

test("there are claims in every stage, one of them lost, and each account finds work", async () => {
  expect(new Set(claims.map(({ standing }) => standing))).toEqual(new Set(STANDINGS));
  expect(await db.anchor.count({ where: { state: "lost", claimId: { in: claims.map(({ id }) => id) } } })).toBe(1);
  const viewers = await demoViewers(people);
  const workOf = async (desk: Desk) => {
    const { items } = await myWork(viewers.get(desk) ?? expect.fail(), new Date());
    return items.map(({ kind, dueOn }) => (dueOn && dueOn < dayOf(new Date()) ? `${kind}, overdue` : kind));
  };
  expect(await workOf("reviewer")).toEqual(["claim, overdue", "claim", "stale", "question"]);
  expect(await workOf("second")).toEqual(expect.arrayContaining(["article, overdue", "stale", "question", "draft"]));
  expect([await workOf("editor"), await workOf("admin")]).toEqual([["question"], ["question"]]);
  const requests = await db.correctionRequest.findMany({ orderBy: { id: "asc" } });
  expect(requests.map(({ madeInVersion }) => madeInVersion)).toEqual([2, null]);
});

test("every verdict has its author and its evidence", async () => {
  const rows = await db.verdict.findMany({
    where: { claimId: { in: claims.map(({ id }) => id) } },
    include: { evidence: true },
  });
  const stored = rows.map(({ claimId, ratingKey, state, evidence }) => [claimId, ratingKey, state, evidence.length]);
  expect(stored.sort()).toEqual(claims.flatMap(verdictsOf).sort());
});

test("quotes from the made-up notes are found, found with changes, and not found", async () => {
  const pieces = await db.evidence.findMany({ where: { quoteState: { not: null } }, orderBy: { id: "asc" } });
  expect(pieces.map(({ quoteState }) => quoteState).sort()).toEqual(["absent", "changed", "found"]);
  // The site does not exist, and nothing asks for it.
  expect(await db.source.count({ where: { nextCheckAt: { not: null } } })).toBe(0);
});

test("a revised verdict keeps its first text in the history", async () => {
  const claim = claims.find(({ verdicts }) => verdicts.some(({ revised }) => revised));
  const admin = (await demoViewers(people)).get("admin");
  const { events } = await claimHistory(admin ?? expect.fail(), claim?.id ?? "");
  expect(events.map(({ type }) => type)).toContain("verdict.revised");
  expect(events.find(({ type }) => type === "verdict.revised")?.reason).toBeTruthy();
});

test("loading again stores nothing", async () => {
  const before = await counts();
  expect(await loadNewsroom(DEMO_NEWSROOM)).satisfy((loaded: Loaded) =>
    Object.values(loaded).every((count) => count === 0),
  );
  expect(await addDemoPeople(people, PASSWORD, PASSWORD)).toBe(0);
  expect(await counts()).toEqual(before);
});

test("a load after an interrupted one stores the rest", async () => {
  const [article] = structuredClone(articles);
  if (!article) return expect.fail();
  const copy = { ...article, id: newId(), claims: article.claims.map((claim) => ({ ...claim, id: newId() })) };
  const partial = { ...copy, claims: copy.claims.slice(0, 4).map((claim) => without(claim)) };
  await loadNewsroom({ people, articles: [partial] });
  const rest = await loadNewsroom({ people, articles: [copy] });
  expect(rest).toMatchObject({ articles: 0, claims: copy.claims.length - 4 });
  const rows = await db.claim.findMany({ where: { articleId: copy.id }, orderBy: { id: "asc" } });
  expect(rows.map(({ standing }) => standing)).toEqual(copy.claims.map(({ standing }) => standing));
});

test("two loads at once store everything once", async () => {
  const [article] = structuredClone(articles);
  if (!article) return expect.fail();
  const copy = { ...article, id: newId(), claims: article.claims.map((claim) => ({ ...claim, id: newId() })) };
  const loads = await Promise.all([1, 2].map(() => loadNewsroom({ people, articles: [copy] })));
  expect(loads.map(({ claims }) => claims).sort()).toEqual([0, copy.claims.length]);
});

test("a password that somebody chose is not changed", async () => {
  const mine = people.slice(0, 1).map((person) => ({ ...person, id: newId(), email: `${newId()}@newsroom.example` }));
  await addDemoPeople(mine, PASSWORD, null);
  expect(await addDemoPeople(mine, "seven quiet meadow gates", "not what they have")).toBe(0);
  expect(await demoAccounts(mine, PASSWORD)).toMatchObject([{ state: "unchanged" }]);
  expect(await addDemoPeople(mine, "seven quiet meadow gates", PASSWORD)).toBe(1);
  expect(await demoAccounts(mine, PASSWORD)).toMatchObject([{ state: "changed" }]);
  expect(await logged(mine[0]?.id ?? "")).toEqual(["person.joined", "password.changed"]);
});

test("a newsroom with only other people counts as taken", async () => {
  expect(await isTaken(people)).toBe(false);
  expect(
    await isTaken(people.map((person) => ({ ...person, id: newId(), email: `${newId()}@newsroom.example` }))),
  ).toBe(true);
});

function verdictsOf({ id, verdicts }: DemoClaim) {
  return verdicts.map(({ input, revised = input }) => [id, revised.rating, revised.state, revised.evidence.length]);
}

const without = ({ ruling: _, ...claim }: DemoClaim): DemoClaim => ({ ...claim, verdicts: claim.verdicts.slice(0, 1) });

async function counts() {
  const [claims, verdicts, evidence, sources, events] = await Promise.all([
    db.claim.count(),
    db.verdict.count(),
    db.evidence.count(),
    db.source.count(),
    db.event.count(),
  ]);
  return { claims, verdicts, evidence, sources, events };
}
