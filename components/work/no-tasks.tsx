import { Link } from "#components/ui/link.tsx";
import type { WorkShow } from "#domain/work.ts";

const WORDS: Record<WorkShow, string> = {
  open: "Nothing is assigned",
  week: "Nothing else is due this week",
  overdue: "Nothing is overdue",
  answer: "No questions are waiting for an answer",
};

/** Replaces the list when it is empty. */
export function NoTasks({ show }: { show: WorkShow }) {
  return (
    <section className="empty">
      <h2>{WORDS[show]}</h2>
      <p>
        See <Link href="/work">everyone’s work</Link>, or assign <Link href="/articles">articles</Link>.
      </p>
    </section>
  );
}
