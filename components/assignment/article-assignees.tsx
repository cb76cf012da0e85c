"use client";
import { useState } from "react";
import { readAssignments, useAssignments } from "#client/assignments.ts";
import { useCommands } from "#components/commands/commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Assignment } from "#domain/assignment.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Viewer } from "#domain/permissions.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { AssignmentLine } from "./assignment-line.tsx";
import { ChangeDialog } from "./change-dialog.tsx";

type ArticleAssigneesProps = { articleId: string; title: string; viewer: Viewer; assignments: Assignment[] };

/** The people an article or its claims are assigned to, with a dialog to change the assignments. */
export function ArticleAssignees({ articleId, title, viewer, assignments }: ArticleAssigneesProps) {
  const all = useAssignments(articleId, assignments);
  const [open, setOpen] = useState<"list" | "assign" | Assignment | null>(null);
  const names = [...new Set(all.filter(({ doneAt }) => doneAt === null).map(({ assignee }) => assignee.name))];
  const show = () => setOpen(all.length > 0 ? "list" : "assign");
  useCommands({ assignArticle: { run: show } });
  const again = () => void readAssignments(articleId);
  return (
    <>
      <Button onClick={show}>{names.length === 0 ? "Assign" : `Assigned: ${shortList(names)}`}</Button>
      {open === "list" && (
        <Dialog title="Assigned" onClose={() => setOpen(null)}>
          <ul className="assignments">
            {all.map((assignment) => (
              <AssignmentLine
                key={assignment.id}
                assignment={assignment}
                viewer={viewer}
                onChange={() => setOpen(assignment)}
                onChanged={again}
              />
            ))}
          </ul>
          <Actions kind="dialog">
            <Button onClick={() => setOpen(null)}>Close</Button>
            <Button kind="main" onClick={() => setOpen("assign")}>
              Assign the article…
            </Button>
          </Actions>
        </Dialog>
      )}
      {open !== null && typeof open === "object" && (
        <ChangeDialog
          viewer={viewer}
          assignment={open}
          onClose={() => setOpen("list")}
          onChanged={() => {
            setOpen("list");
            again();
          }}
        />
      )}
      {open === "assign" && (
        <AssignDialog
          viewer={viewer}
          items={[{ articleId, claimId: null }]}
          what={`“${shortened(title, 60)}”`}
          onClose={() => setOpen(null)}
          onAssigned={again}
        />
      )}
    </>
  );
}

const shortList = (names: string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(", ");
