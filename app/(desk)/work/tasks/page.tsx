import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { NoTasks } from "#components/work/no-tasks.tsx";
import { QuestionList } from "#components/work/question-list.tsx";
import { TaskFilters } from "#components/work/task-filters.tsx";
import { TaskList } from "#components/work/task-list.tsx";
import { TasksHeading } from "#components/work/tasks-heading.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { TaskFilter, tasksAddress } from "#domain/work.ts";
import { findArticle } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { TASKS_PAGE_SIZE, tasksOf, workByPerson } from "#server/work/tasks.ts";

export const metadata: Metadata = { title: "Assignments" };

/** The assignments or questions behind a figure of the work of people. */
export default async function TasksPage({ searchParams }: PageProps<"/work/tasks">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "work.read")) redirect("/");
  const filter = filterIn(TaskFilter, await searchParams);
  const now = new Date();
  const today = await todayInNewsroom(now);
  const [{ tasks, questions, total, nextCursor }, work, article] = await Promise.all([
    tasksOf(viewer, filter, today),
    workByPerson(viewer, today),
    filter.article ? findArticle(viewer, filter.article) : null,
  ]);
  const people = work.map(({ person }) => person).sort((a, b) => a.name.localeCompare(b.name));
  const { after, ...first } = filter;
  return (
    <main className="page work" id="main">
      <div className="page-head">
        <TasksHeading filter={filter} people={people} article={article} />
        <span className="quiet num">{total.toLocaleString("en")}</span>
        <div className="end">
          <Link href="/work">Everyone’s work</Link>
        </div>
      </div>
      <TaskFilters filter={filter} people={people} />
      {total === 0 && <NoTasks show={filter.show} />}
      <TaskList tasks={tasks} viewer={viewer} today={today} />
      <QuestionList questions={questions} now={now.toISOString()} />
      <PageLinks
        label="Pages of the list"
        first={after ? tasksAddress(first) : null}
        next={nextCursor ? tasksAddress({ ...first, after: nextCursor }) : null}
        size={TASKS_PAGE_SIZE}
      />
    </main>
  );
}
