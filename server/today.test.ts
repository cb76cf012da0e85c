import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { TodayKind } from "#domain/today.ts";
import { listClaims } from "./claims/list.ts";
import { saveComment } from "./comments/comments.ts";
import { listRequests } from "./corrections/all-requests.ts";
import { saveRequest } from "./corrections/requests.ts";
import { readDashboard } from "./dashboard/dashboard.ts";
import { db } from "./db/client.ts";
import { savePerson } from "./people/people.ts";
import { readQueue } from "./rulings/queue.ts";
import { sendBack } from "./rulings/sent-back.ts";
import { claimsOnTroubledSources } from "./sources/troubled-sources.ts";
import { articleOfLines, markClaim, rate } from "./testing/claims.ts";
import { somebody } from "./testing/people.ts";
import { readToday } from "./today.ts";
import { saveAssignment } from "./work/assignments.ts";
import { openAssignments } from "./work/tasks.ts";

let [first, second, editor, admin]: Viewer[] = [];
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  [editor, admin] = [await somebody("editor"), await somebody("admin")];
});

const TODAY = "2026-12-09";
const NOW = new Date(`${TODAY}T12:00:00Z`);
const groupFor = async (viewer: Viewer, kind: TodayKind) =>
  (await readToday(viewer, NOW)).groups.find((group) => group.kind === kind);
const countFor = async (viewer: Viewer, kind: TodayKind) => (await groupFor(viewer, kind))?.count ?? 0;

/** Claims on an article of words, in the order of the words. */
async function claimsOn(words: string[]): Promise<Claim[]> {
  const article = await articleOfLines(the(editor), [words.join(" ")]);
  const claims: Claim[] = [];
  for (const word of words) claims.push(await markClaim(the(first), article, word));
  return claims;
}
const dispute = async (claim: Claim) => {
  await rate(the(first), claim, "true");
  await rate(the(second), claim, "false");
};

test("counts the claims of each part of the queue, and lists the oldest", async () => {
  const before = await countFor(the(editor), "disputed");
  const claims = await claimsOn(["one", "two"]);
  for (const claim of claims) await dispute(claim);
  const { waiting } = await readQueue(the(editor), { state: "disputed" });
  const group = await groupFor(the(editor), "disputed");
  expect([group?.count, waiting.disputed]).toEqual([before + 2, before + 2]);
  expect(group).toMatchObject({ href: "/adjudication?state=disputed" });
  const ages = group?.items.map(({ since }) => since) ?? [];
  expect([ages, ages.length]).toEqual([[...ages].sort(), Math.min(5, before + 2)]);
});

test("says nothing of the verdicts on a claim on which the editor has begun one of their own", async () => {
  const own = await somebody("editor");
  const [claim] = await claimsOn(["hidden"]);
  await rate(own, claim ?? expect.fail(), "mixed", { state: "draft" });
  const blind = await readToday(own, NOW);
  await dispute(claim ?? expect.fail());
  expect(await readToday(own, NOW)).toEqual(blind);
  expect(blind.groups.find(({ kind }) => kind === "begun")).toMatchObject({ count: 1, items: [{ text: "hidden" }] });
});

test("lists claims that were sent back once all who were asked have answered", async () => {
  const before = await countFor(the(editor), "answered");
  const [claim] = await claimsOn(["returned"]);
  await dispute(claim ?? expect.fail());
  const commentId = newId();
  const verdicts = (await readQueue(the(editor), { article: claim?.articleId })).claims.flatMap((one) => one.verdicts);
  const asked = verdicts.filter(({ reviewer }) => reviewer.id === the(first).id).map(({ id }) => id);
  await sendBack(the(editor), claim?.id ?? "", { commentId, question: "Which gauge?", verdicts: asked });
  expect(await countFor(the(editor), "answered")).toBe(before);
  const answer = CommentInput.parse({ claimId: claim?.id, parentId: commentId, text: "The old one." });
  await saveComment(the(first), newId(), answer, null);
  expect(await groupFor(the(editor), "answered")).toMatchObject({
    count: before + 1,
    href: "/adjudication?sentBack=answered",
  });
});

test("lists late assignments with who has them, exactly those of the list behind it", async () => {
  const [claim] = await claimsOn(["late"]);
  const given = {
    articleId: claim?.articleId ?? "",
    claimId: claim?.id,
    assigneeId: the(first).id,
    dueOn: "2026-12-08",
  };
  const before = await countFor(the(editor), "late");
  await saveAssignment(the(editor), newId(), given, null, new Date("2026-12-01T12:00:00Z"));
  const group = await groupFor(the(editor), "late");
  const { total } = await openAssignments(the(editor), { show: "overdue" }, TODAY);
  expect([group?.count, total, group?.href]).toEqual([before + 1, before + 1, "/work/tasks?show=overdue"]);
  await rate(the(first), claim ?? expect.fail(), "true");
  expect(await countFor(the(editor), "late")).toBe(before);
});

test("lists questions to the viewer until they answer", async () => {
  const asked = await somebody("editor");
  const [claim] = await claimsOn(["asked"]);
  const id = newId();
  const say = (viewer: Viewer, commentId: string, more: object) =>
    saveComment(viewer, commentId, CommentInput.parse({ claimId: claim?.id, text: "Which gauge?", ...more }), null);
  await say(the(first), id, { mentions: [asked.id] });
  expect(await groupFor(asked, "question")).toMatchObject({ count: 1, items: [{ text: "Which gauge?" }] });
  await say(asked, newId(), { parentId: id });
  expect(await groupFor(asked, "question")).toBeUndefined();
});

test("lists correction requests until the outlet has answered", async () => {
  const before = await countFor(the(editor), "correction");
  const [claim] = await claimsOn(["wrong"]);
  const [id, asked] = [newId(), { claimId: claim?.id ?? "", request: "Say “right”.", requestedAt: "2026-12-01" }];
  await saveRequest(the(editor), id, asked, null, NOW);
  const group = await groupFor(the(editor), "correction");
  const { counts } = await listRequests(the(editor), { state: "asked", sort: "oldest" });
  expect([group?.count, counts.asked]).toEqual([before + 1, before + 1]);
  expect(group).toMatchObject({ href: "/correction-requests?sort=oldest&state=asked" });
  await saveRequest(the(editor), id, { ...asked, answer: "We look into it." }, 1, NOW);
  expect(await countFor(the(editor), "correction")).toBe(before);
});

test("lists invitations that nobody has accepted for admins only", async () => {
  const before = await countFor(the(admin), "invitation");
  const id = newId();
  const person = { name: `Ines ${id}`, email: `${id}@newsroom.example`, role: "reviewer" as const, disabled: false };
  await savePerson(the(admin), id, person, null, null);
  expect(await countFor(the(admin), "invitation")).toBe(before + 1);
  expect(await countFor(the(editor), "invitation")).toBe(0);
  await savePerson(the(admin), id, { ...person, disabled: true }, 1, null);
  expect(await countFor(the(admin), "invitation")).toBe(before);
});

test("is for editors and admins", async () => {
  await expect(readToday(the(first), NOW)).rejects.toThrow(ForbiddenError);
});

test("lists exactly the claims that rest on a source that is gone, those that rest on it longest first", async () => {
  const [one, two] = await claimsOn(["left", "stayed"]);
  const [url, other] = [`https://gone.example/${newId()}`, `https://stays.example/${newId()}`];
  const before = await countFor(the(editor), "gone");
  await rate(the(first), one ?? expect.fail(), "true", { evidence: [{ source: { url }, stance: "supports" }] });
  await rate(the(first), two ?? expect.fail(), "true", { evidence: [{ source: { url: other }, stance: "supports" }] });
  const source = await db.source.findFirstOrThrow({ where: { url } });
  for (const at of ["2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"])
    await db.sourceCheck.create({ data: { id: newId(), sourceId: source.id, at: new Date(at), result: "gone" } });
  await db.source.update({ where: { id: source.id }, data: { health: "gone" } });
  const group = await groupFor(the(editor), "gone");
  expect(group).toMatchObject({ count: before + 1, href: "/claims?evidence=gone" });
  expect(group?.items[0]).toMatchObject({ id: one?.id, since: "2026-01-02T00:00:00.000Z", context: url });
  const listed = await listClaims(the(editor), { evidence: "gone", sort: "newest" });
  expect([listed.total, listed.claims.some(({ id }) => id === one?.id)]).toEqual([group?.count, true]);
  expect((await readDashboard(the(editor), {})).evidence[0]).toEqual({ health: "gone", claims: group?.count });
});

test("a claim that rests on several sources that are gone is listed once, with the one that is gone longest", async () => {
  const [claim] = await claimsOn(["twice"]);
  const urls = ["2026-01-05", "2026-01-04"].map((day) => ({ day, url: `https://gone.example/${newId()}` }));
  const evidence = urls.map(({ url }) => ({ source: { url }, stance: "supports" as const }));
  await rate(the(first), claim ?? expect.fail(), "true", { evidence });
  for (const { day, url } of urls) {
    const { id } = await db.source.update({ where: { id: (await sourceAt(url)).id }, data: { health: "gone" } });
    await db.sourceCheck.create({
      data: { id: newId(), sourceId: id, at: new Date(`${day}T00:00:00Z`), result: "gone" },
    });
  }
  const { claims } = await claimsOnTroubledSources(the(editor), { evidence: "gone" }, 100);
  const items = claims.filter(({ id }) => id === claim?.id);
  expect(items.map(({ since, sourceTitle }) => [since, sourceTitle])).toEqual([
    ["2026-01-04T00:00:00.000Z", urls[1]?.url],
  ]);
});

const sourceAt = (url: string) => db.source.findFirstOrThrow({ where: { url } });

test("says nothing of a source that is gone to an editor who may not know of it", async () => {
  const own = await somebody("editor");
  const [claim] = await claimsOn(["unseen"]);
  const url = `https://gone.example/${newId()}`;
  await rate(own, claim ?? expect.fail(), "mixed", { state: "draft" });
  const before = await countFor(own, "gone");
  await rate(the(first), claim ?? expect.fail(), "true", { evidence: [{ source: { url }, stance: "supports" }] });
  await db.source.updateMany({ where: { url }, data: { health: "gone" } });
  expect(await countFor(own, "gone")).toBe(before);
});
