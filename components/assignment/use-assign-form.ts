import { useEffect, useState } from "react";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { send } from "#client/api.ts";
import { colleagues } from "#client/colleagues.ts";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useSubmission } from "#components/ui/submission.ts";
import { type Assignment, type Colleague, MAX_ASSIGNMENTS } from "#domain/assignment.ts";
import { can, type Viewer } from "#domain/permissions.ts";

/** An article, or a claim of it. */
export type Assignable = { articleId: string; claimId: string | null };

type AssignOutcome = { made: Assignment[]; there: Assignment[] };

const Details = z.object({ dueOn: z.string(), note: z.string() });
type Details = z.infer<typeof Details>;

const detailsDraft = draftKind("assignment", Details);
const NO_DETAILS: Details = { dueOn: "", note: "" };

/** Assigns items to people. Each pair keeps its id, so that a retry after a lost answer stores nothing twice. */
export function useAssignForm(viewer: Viewer, items: Assignable[], onAssigned: (outcome: AssignOutcome) => void) {
  // Null while they are loading.
  const [people, setPeople] = useState<Colleague[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
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
    const common = { dueOn: details.dueOn || null, note: details.note.trim() || null };
    const assignments = items.flatMap((item) =>
      [...chosen].map((assigneeId) => ({ id: idOf(item, assigneeId), ...item, assigneeId, ...common })),
    );
    const { value } = await send<AssignOutcome>("PUT", "/assignments", { body: { assignments } });
    drop();
    onAssigned(value);
  });
  useEffect(() => {
    // People who cannot assign to others can assign to themselves.
    const offer = (all: Colleague[]) => {
      const mine = all.filter(({ id }) => can(viewer, "assignment.make", id));
      setPeople(mine);
      if (mine.length === 1) setChosen(new Set(mine.map(({ id }) => id)));
    };
    colleagues().then(offer, () => setPeople([]));
  }, [viewer]);
  const toggle = (personId: string) => {
    const next = new Set(chosen);
    if (!next.delete(personId)) next.add(personId);
    setChosen(next);
  };
  const count = items.length * chosen.size;
  /** Why so many cannot be sent; null if they can. */
  const tooMany =
    count > MAX_ASSIGNMENTS ? `These are ${count} assignments. You can make at most ${MAX_ASSIGNMENTS} at once.` : null;
  return { ...submission, people, chosen, toggle, details, setDetails, count, tooMany };
}
