import { useState } from "react";
import { v7 as newId } from "uuid";
import { etagOf, send } from "#client/api.ts";
import { useSubmission } from "#components/ui/submission.ts";
import type { Assignment } from "#domain/assignment.ts";
import { inputOfTerms } from "./terms-fields.tsx";
import { useColleagues } from "./use-colleagues.ts";

/** What of an assignment can be changed, and what names it. */
export type ChangeableAssignment = Pick<
  Assignment,
  "id" | "articleId" | "claimId" | "assignee" | "dueOn" | "note" | "version"
>;

/** Changes an assignment, or replaces it by one for another person. A retry after a lost answer stores nothing twice. */
export function useChangeForm(assignment: ChangeableAssignment, onChanged: () => void) {
  const { id, articleId, claimId, assignee, version } = assignment;
  // Without the list the work can stay with its person.
  const people = useColleagues();
  const [replacementId] = useState(() => newId());
  const [values, setValues] = useState({
    assigneeId: assignee.id,
    dueOn: assignment.dueOn ?? "",
    note: assignment.note ?? "",
  });
  const submission = useSubmission(async () => {
    const { assigneeId } = values;
    const body = { articleId, claimId, assigneeId, ...inputOfTerms(values) };
    if (assigneeId === assignee.id) await send("PUT", `/assignments/${id}`, { body, etag: etagOf({ version }) });
    else await send("PUT", `/assignments/${replacementId}`, { body: { ...body, replaces: { id, version } } });
    onChanged();
  });
  const others = (Array.isArray(people) ? people : []).filter((person) => person.id !== assignee.id);
  const choices = [assignee, ...others].map((person) => [person.id, person.name] as const);
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed });
  return { ...submission, values, change, choices };
}
