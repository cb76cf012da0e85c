import { useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { send } from "#client/api.ts";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useSubmission } from "#components/ui/submission.ts";
import { type Assignment, MAX_ASSIGNMENTS } from "#domain/assignment.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { inputOfTerms, type Terms } from "./terms-fields.tsx";
import { useColleagues } from "./use-colleagues.ts";

/** An article, or a claim of it. */
export type Assignable = { articleId: string; claimId: string | null };

type AssignOutcome = { made: Assignment[]; there: Assignment[] };

const detailsDraft = draftKind("assignment", z.object({ dueOn: z.string(), note: z.string() }));
const NO_DETAILS: Terms = { dueOn: "", note: "" };

/** Assigns items to people. Each pair keeps its id, so that a retry after a lost answer stores nothing twice. */
export function useAssignForm(viewer: Viewer, items: Assignable[], onAssigned: (outcome: AssignOutcome) => void) {
  const all = useColleagues();
  // People who cannot assign to others can assign to themselves.
  const people = Array.isArray(all) ? all.filter(({ id }) => can(viewer, "assignment.make", id)) : all;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const only = Array.isArray(people) && people.length === 1 ? people[0] : undefined;
  const chosen = only ? new Set([only.id]) : ticked;
  const first = items[0]?.claimId ?? items[0]?.articleId ?? "";
  const { value: details, change: setDetails, drop } = useDraft(detailsDraft, viewer.id, first, NO_DETAILS);
  const [ids] = useState(() => new Map<string, string>());
  const idOf = ({ articleId, claimId }: Assignable, personId: string) => {
    const pair = `${claimId ?? articleId} ${personId}`;
    const id = ids.get(pair) ?? newId();
    ids.set(pair, id);
    return id;
  };
  const submission = useSubmission(async () => {
    const common = inputOfTerms(details);
    const assignments = items.flatMap((item) =>
      [...chosen].map((assigneeId) => ({ id: idOf(item, assigneeId), ...item, assigneeId, ...common })),
    );
    const { value } = await send<AssignOutcome>("PUT", "/assignments", { body: { assignments } });
    drop();
    onAssigned(value);
  });
  const toggle = (personId: string) => {
    const next = new Set(ticked);
    if (!next.delete(personId)) next.add(personId);
    setTicked(next);
  };
  const count = items.length * chosen.size;
  /** Why so many cannot be sent; null if they can. */
  const tooMany =
    count > MAX_ASSIGNMENTS ? `These are ${count} assignments. You can make at most ${MAX_ASSIGNMENTS} at once.` : null;
  return { ...submission, people, chosen, toggle, details, setDetails, count, tooMany };
}
