import { useEffect, useState } from "react";
import { v7 as newId } from "uuid";
import { etagOf, send } from "#client/api.ts";
import { colleagues } from "#client/colleagues.ts";
import { useSubmission } from "#components/ui/submission.ts";
import type { Assignment, Colleague } from "#domain/assignment.ts";

/** What of an assignment can be changed, and what names it. */
export type ChangeableAssignment = Pick<
  Assignment,
  "id" | "articleId" | "claimId" | "assignee" | "dueOn" | "note" | "version"
>;

/** Changes an assignment, or replaces it by one for another person. A retry after a lost answer stores nothing twice. */
export function useChangeForm(assignment: ChangeableAssignment, onChanged: () => void) {
  const { id, articleId, claimId, assignee, version } = assignment;
  const [people, setPeople] = useState<Colleague[]>([]);
  const [replacementId] = useState(() => newId());
  const [values, setValues] = useState({
    assigneeId: assignee.id,
    dueOn: assignment.dueOn ?? "",
    note: assignment.note ?? "",
  });
  const submission = useSubmission(async () => {
    const { assigneeId } = values;
    const body = { articleId, claimId, assigneeId, dueOn: values.dueOn || null, note: values.note.trim() || null };
    if (assigneeId === assignee.id) await send("PUT", `/assignments/${id}`, { body, etag: etagOf({ version }) });
    else await send("PUT", `/assignments/${replacementId}`, { body: { ...body, replaces: { id, version } } });
    onChanged();
  });
  useEffect(() => {
    // Without the list the work can stay with its person.
    colleagues().then(setPeople, () => {});
  }, []);
  const others = people.filter((person) => person.id !== assignee.id);
  const choices = [assignee, ...others].map((person) => [person.id, person.name] as const);
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed });
  return { ...submission, values, change, choices };
}
