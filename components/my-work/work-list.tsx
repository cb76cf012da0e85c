import { dueState } from "#domain/assignment.ts";
import type { WorkItem } from "#domain/my-work.ts";
import { WorkRow } from "./work-row.tsx";

type WorkListProps = { items: WorkItem[]; viewerId: string; today: string };

/** All tasks, in the order in which they are due. */
export function WorkList({ items, viewerId, today }: WorkListProps) {
  const isOverdue = ({ dueOn }: WorkItem) => dueOn !== null && dueState(dueOn, today) === "overdue";
  const groups = [
    { name: "Overdue", items: items.filter(isOverdue) },
    { name: "Due", items: items.filter((item) => item.dueOn !== null && !isOverdue(item)) },
    { name: "No due date", items: items.filter(({ dueOn }) => dueOn === null) },
  ];
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <section key={group.name} className="work-group">
        <h2>
          {group.name} <span className="num">{group.items.length}</span>
        </h2>
        <ul>
          {group.items.map((item) => (
            <WorkRow key={`${item.kind} ${item.id}`} item={item} viewerId={viewerId} today={today} />
          ))}
        </ul>
      </section>
    ));
}
