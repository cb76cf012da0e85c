import { expect, test } from "vitest";
import { QueueFilter } from "#domain/adjudication/adjudication.ts";
import { saveComment } from "#server/comments/comments.ts";
import { commentsOnClaim } from "#server/comments/list.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { changeAccount, readAccount } from "#server/people/accounts.ts";
import { findAdjudication } from "#server/rulings/case.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { sendBack } from "#server/rulings/sent-back.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { withdrawVerdict } from "#server/verdicts/withdraw.ts";
import { claimsInArticle, readClaim } from "./claims.ts";
import { findClaimDetail } from "./detail.ts";
import { claimHistory, eventInHistory } from "./history.ts";

test("an editor who hides names gets them from no list of verdicts, and can still send a claim back", async () => {
  const reviewers = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")] as const;
  const [first, second, third] = reviewers;
  const editor = await somebody("editor");
  const hiding = { ...editor, hideNames: true };
  const marker = await somebody("reviewer");
  const article = await articleOfLines(marker, ["The tide turns at six."]);
  const claim = await markClaim(first, article, "at six");
  await rate(first, claim, "true");
  const { id } = await rate(second, claim, "false");
  await rate(third, claim, "false");
  await withdrawVerdict(third, claim.id, { reason: "Too early." }, 1);
  const comment = { claimId: claim.id, text: "I read the gauge.", kind: "comment" as const, mentions: [second.id] };
  await saveComment(first, "0192a000-0000-7000-8000-000000000001", comment, null);
  const read = async (viewer: typeof hiding | typeof editor) =>
    JSON.stringify(
      await Promise.all([
        readClaim(viewer, claim.id),
        claimsInArticle(viewer, article.id),
        findClaimDetail(viewer, claim.id),
        claimHistory(viewer, claim.id),
        eventInHistory(viewer, claim.id, 2),
        commentsOnClaim(viewer, claim.id),
        findAdjudication(viewer, claim.id),
        readQueue(viewer, QueueFilter.parse({ article: article.id })),
        readDashboard(viewer, { outlet: article.outlet }),
      ]),
    );
  for (const { name } of reviewers) expect(await read(editor)).toContain(name);
  const hidden = await read(hiding);
  for (const { name, id: personId } of reviewers) {
    expect(hidden).not.toContain(name);
    expect(hidden).not.toContain(personId);
  }
  expect(hidden).toContain("Reviewer A");
  const question = { commentId: "0192a000-0000-7000-8000-000000000002", question: "Which gauge?", verdicts: [id] };
  expect((await sendBack(hiding, claim.id, question)).value.mentions).toMatchObject([{ id: second.id }]);
});

test("the setting is part of the account", async () => {
  const editor = await somebody("editor");
  expect(await readAccount(editor)).toMatchObject({ hideNames: false });
  expect(await changeAccount(editor, { name: editor.name, hideNames: true }, 1)).toMatchObject({ hideNames: true });
  expect(await changeAccount(editor, { name: editor.name }, 2)).toMatchObject({ hideNames: true });
});
