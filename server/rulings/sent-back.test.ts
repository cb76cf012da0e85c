import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CommentInput } from "#domain/comment.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Verdict, VerdictInput } from "#domain/verdict.ts";
import { resolveThread, saveComment } from "#server/comments/comments.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { findAdjudication } from "./case.ts";
import { readQueue } from "./queue.ts";
import { sendBack } from "./sent-back.ts";

let first: Viewer;
let second: Viewer;
let editor: Viewer;
let claim: Claim;
let verdicts: Verdict[];

beforeAll(async () => {
  [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
});
beforeEach(async () => {
  claim = await markClaim(first, await articleOfLines(first, ["The tide turns at six."]), "at six");
  verdicts = [await rate(first, claim, "true"), await rate(second, claim, "false")];
});

const QUESTION = "Which gauge did you read?";
const ask = (commentId = newId(), of = verdicts) =>
  sendBack(editor, claim.id, { commentId, question: QUESTION, verdicts: of.map(({ id }) => id) });
const waits = async (viewer = editor) => {
  const { claims } = await readQueue(viewer, { article: claim.articleId });
  const queued = claims.find(({ id }) => id === claim.id)?.sentBack;
  expect((await findAdjudication(viewer, claim.id))?.sentBack ?? null).toEqual(queued ?? null);
  return queued?.answeredAt ? undefined : queued?.question;
};
const found = async (sentBack: "waiting" | "answered", viewer = editor) =>
  (await readQueue(viewer, { article: claim.articleId, sentBack })).claims.map(({ id }) => id);
const answer = (viewer: Viewer, parentId: string) =>
  saveComment(viewer, newId(), CommentInput.parse({ claimId: claim.id, parentId, text: "The one at the lock." }), null);
const revise = (viewer: Viewer) => {
  const said = { rating: "true", rationale: "I read it again.", state: "submitted", reason: "The other gauge." };
  return recordVerdict(viewer, claim.id, VerdictInput.parse(said), 1);
};

describe("a claim that was sent back with a question", () => {
  test("is marked in the queue until everyone who was asked has answered or changed their verdict", async () => {
    const { value } = await ask();
    expect(value).toMatchObject({ kind: "question", text: QUESTION, author: { id: editor.id } });
    expect(await waits()).toBe(QUESTION);
    await answer(first, value.id);
    expect(await waits()).toBe(QUESTION);
    await revise(second);
    expect(await waits()).toBeUndefined();
  });

  test("is found by whether it waits or was answered, and both are counted", async () => {
    expect([await found("waiting"), await found("answered")]).toEqual([[], []]);
    const { value } = await ask();
    expect([await found("waiting"), await found("answered")]).toEqual([[claim.id], []]);
    await answer(first, value.id);
    await answer(second, value.id);
    expect([await found("waiting"), await found("answered")]).toEqual([[], [claim.id]]);
    const queue = await readQueue(editor, { article: claim.articleId });
    expect(queue.sentBack).toEqual({ waiting: 0, answered: 1 });
    expect(queue.claims[0]?.sentBack).toMatchObject({ question: QUESTION, answeredAt: expect.any(String) });
    await resolveThread(editor, value.id, true);
    expect(await found("answered")).toEqual([]);
  });

  test("shows under each verdict what its reviewer was asked and answered", async () => {
    const { value } = await ask();
    await answer(second, value.id);
    const { asked = {} } = (await findAdjudication(editor, claim.id)) ?? {};
    const answers = verdicts.map(({ id }) =>
      asked[id]?.map((one) => [one.question, ...one.answers.map((a) => a.text)]),
    );
    expect(answers).toEqual([[[QUESTION]], [[QUESTION, "The one at the lock."]]]);
  });

  test("is no longer marked when the thread is resolved", async () => {
    const { value } = await ask();
    await resolveThread(editor, value.id, true);
    expect(await waits()).toBeUndefined();
  });

  test("is sent back once, however often the request is repeated, and nobody else can use its id", async () => {
    const id = newId();
    expect([(await ask(id)).created, (await ask(id)).created]).toEqual([true, false]);
    const input = { commentId: id, question: QUESTION, verdicts: [newId()] };
    await expect(sendBack(await somebody("editor"), claim.id, input)).rejects.toThrow(NotFoundError);
  });

  test("discloses nothing to an editor who has begun a verdict, and they cannot send it back", async () => {
    await ask();
    const blind = await somebody("editor");
    await rate(blind, claim, "mixed", { state: "draft" });
    expect(await waits(blind)).toBeUndefined();
    expect([await found("waiting", blind), await found("answered", blind)]).toEqual([[], []]);
    expect((await findAdjudication(blind, claim.id))?.asked).toEqual({});
    const input = { commentId: newId(), question: QUESTION, verdicts: verdicts.map(({ id }) => id) };
    await expect(sendBack(blind, claim.id, input)).rejects.toThrow("cannot be found");
  });
});

test("only editors send claims back, and only while verdicts are open", async () => {
  const input = { commentId: newId(), question: QUESTION, verdicts: verdicts.map(({ id }) => id) };
  await expect(sendBack(first, claim.id, input)).rejects.toThrow("Only editors");
  await rule(editor, claim, "true");
  await expect(ask()).rejects.toThrow("its verdicts are closed");
});
