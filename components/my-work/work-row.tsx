"use client";
import { useRouter } from "next/navigation";
import { etagOf, send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { workspaceAddress } from "#domain/addresses.ts";
import { targetOf, type WorkItem, type WorkKind } from "#domain/my-work.ts";
import { DueLabel } from "./due-label.tsx";

const KINDS: Record<WorkKind, string> = {
  claim: "Give a verdict",
  article: "Check the article",
  stale: "Confirm your verdict",
  question: "Answer",
  draft: "Submit your draft",
};

/** One task: what to do, where, by when, and who asked for it. */
export function WorkRow({ item, viewerId, today }: { item: WorkItem; viewerId: string; today: string }) {
  const { kind, article, claim, missing, said, dueOn, version } = item;
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const claimId = kind === "claim" ? claim?.id : null;
    const body = { articleId: article.id, claimId, assigneeId: viewerId, done: true };
    await send("PUT", `/assignments/${item.id}`, { body, etag: version === null ? null : etagOf({ version }) });
    router.refresh();
  });
  const isArticle = kind === "article";
  return (
    <li className="work-row">
      <span className="work-kind">{KINDS[kind]}</span>
      <div className="work-what">
        <Link href={workspaceAddress(targetOf(item))} dir="auto">
          {isArticle ? article.title : claim?.statement}
        </Link>
        <p className="quiet small">
          {isArticle ? missing && lackingOf(missing) : <bdi>{article.title}</bdi>}
          {said && said.by.id !== viewerId && (
            <>
              {" · from "}
              <bdi>{said.by.name}</bdi>
            </>
          )}
        </p>
        {said?.text && (
          <p className="work-note" dir="auto">
            {said.text}
          </p>
        )}
        <FormProblem>{problem}</FormProblem>
      </div>
      <div className="work-end">
        {(kind === "claim" || isArticle) && <DueLabel dueOn={dueOn} today={today} />}
        {version !== null && (
          <Button
            disabled={isBusy}
            aria-label={`Done: ${isArticle ? article.title : claim?.statement}`}
            onClick={() => onSubmit()}
          >
            Done
          </Button>
        )}
      </div>
    </li>
  );
}

function lackingOf({ claims, without }: NonNullable<WorkItem["missing"]>): string {
  if (claims === 0) return "No claims to rate yet";
  if (without === 0) return "You have given all verdicts";
  return `${without} of ${claims} ${claims === 1 ? "claim" : "claims"} without your verdict`;
}
