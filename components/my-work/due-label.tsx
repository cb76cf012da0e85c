import { Day } from "#components/ui/date.tsx";
import { type DueState, dueState } from "#domain/assignment.ts";

const WORDS: Record<DueState, string> = {
  overdue: "Overdue since",
  today: "Due today",
  tomorrow: "Due tomorrow",
  later: "Due",
};

/** The day something is due, and how near it is. */
export function DueLabel({ dueOn, today }: { dueOn: string | null; today: string }) {
  if (!dueOn) return <span className="due quiet">No due date</span>;
  const state = dueState(dueOn, today);
  return (
    <span className={`due is-${state}`}>
      {WORDS[state]} {(state === "overdue" || state === "later") && <Day at={dueOn} />}
    </span>
  );
}
