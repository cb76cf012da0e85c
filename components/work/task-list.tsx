import type { Viewer } from "#domain/permissions.ts";
import type { Task } from "#domain/work.ts";
import { TaskRow } from "./task-row.tsx";

/** Open assignments, by due day. */
export function TaskList({ tasks, viewer, today }: { tasks: Task[]; viewer: Viewer; today: string }) {
  return (
    <ul className="task-list">
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} viewer={viewer} today={today} />
      ))}
    </ul>
  );
}
