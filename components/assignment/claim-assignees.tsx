"use client";
import { useKnownAssignments } from "#client/assignments.ts";
import { Day } from "#components/ui/date.tsx";

/** The people a claim is assigned to, if any. */
export function ClaimAssignees({ articleId, claimId }: { articleId: string; claimId: string }) {
  const given = useKnownAssignments(articleId).filter((one) => one.claimId === claimId && one.doneAt === null);
  if (given.length === 0) return null;
  return (
    <p className="quiet small">
      Assigned to{" "}
      {given.map(({ id, assignee, dueOn }, nth) => (
        <span key={id}>
          {nth > 0 && ", "}
          {assignee.name}
          {assignee.disabled && " (account disabled)"}
          {dueOn && (
            <>
              {" "}
              until <Day at={dueOn} />
            </>
          )}
        </span>
      ))}
    </p>
  );
}
