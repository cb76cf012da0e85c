import { afterAll, beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { rate } from "#server/testing/claims.ts";
import { answerBy, askAbout, disputedClaim } from "#server/testing/experts.ts";
import { mailServer } from "#server/testing/mail.ts";
import { somebody } from "#server/testing/people.ts";
import { openExpertReviews } from "./open-requests.ts";
import { revokeExpertReview } from "./requests.ts";

let reviewers: [Viewer, Viewer];
let editor: Viewer;
let other: Viewer;
beforeAll(async () => {
  reviewers = [await somebody("reviewer"), await somebody("reviewer")];
  [editor, other] = [await somebody("editor"), await somebody("editor")];
});

const claim = () => disputedClaim(editor, reviewers);
const withdraw = async ({ id }: Claim) =>
  withdrawClaim(editor, id, (await db.claim.findUniqueOrThrow({ where: { id } })).version);
const idsFor = async (viewer: Viewer, now?: Date) =>
  (await openExpertReviews(viewer, {}, now)).reviews.map(({ id }) => id);

test("editors see which links work, those that expire first first, with the claims", async () => {
  const [one, withdrawn] = [await claim(), await claim()];
  const late = await askAbout(editor, one.id, { days: 30 });
  const early = await askAbout(other, one.id, { days: 7 });
  const over = [await askAbout(editor, one.id), await askAbout(editor, one.id), await askAbout(editor, withdrawn.id)];
  await revokeExpertReview(editor, over[0]?.id ?? "", 1);
  await answerBy(over[1]?.secret ?? "");
  await withdraw(withdrawn);
  const listed = (await idsFor(other)).filter((id) => [late, early, ...over].some((review) => review.id === id));
  expect(listed).toEqual([early.id, late.id]);
  const { reviews } = await openExpertReviews(other);
  expect(reviews.find(({ id }) => id === late.id)).toMatchObject({
    ...{ statement: one.statement, expert: "Dr Vale", askedBy: { id: editor.id } },
  });
  expect(await idsFor(other, new Date(Date.now() + 8 * 86_400_000))).not.toContain(early.id);
  await expect(openExpertReviews(reviewers[0])).rejects.toThrow(ForbiddenError);
});

test("an editor who has begun a verdict does not learn that others ask about the claim", async () => {
  const one = await claim();
  const { id } = await askAbout(editor, one.id);
  expect(await idsFor(other)).toContain(id);
  await rate(other, one, "true", { state: "draft" });
  expect(await idsFor(other)).not.toContain(id);
});

test("the link is mailed where there is a mail server, and the address is not stored", async () => {
  const email = "vale@university.example";
  const one = await claim();
  expect((await askAbout(editor, one.id, { email })).mailed).toBeNull();
  const server = await mailServer();
  afterAll(() => server.close());
  process.env.GALLEY_SMTP_URL = server.url;
  process.env.GALLEY_SMTP_FROM = "Galley <galley@newsroom.example>";
  const { id, path, mailed } = await askAbout(editor, one.id, { email });
  expect(mailed).toBe(true);
  expect(server.received.map(({ to }) => to)).toEqual([[email]]);
  const text = server.received[0]?.raw.replace(/=\r\n/g, "").replaceAll("=3D", "=");
  for (const words of ["Hello Dr Vale,", path, "14 days"]) expect(text).toContain(words);
  const events = await db.event.findMany({ where: { objectId: id } });
  const stored = [await db.expertReview.findUnique({ where: { id } }), events.map(({ after }) => after)];
  expect(JSON.stringify(stored)).not.toContain(email);
  expect((await askAbout(editor, one.id)).mailed).toBeNull();
  process.env.GALLEY_SMTP_URL = "smtp://127.0.0.1:9";
  expect((await askAbout(editor, one.id, { email })).mailed).toBe(false);
  delete process.env.GALLEY_SMTP_URL;
});
