import { Link } from "#components/ui/link.tsx";
import { tasksAddress } from "#domain/work.ts";

type OverdueMarkProps = { articleId: string; count: number; seesWork: boolean };

/** How many assignments of the article are overdue, with a link to them. Reviewers see their own. */
export function OverdueMark({ articleId, count, seesWork }: OverdueMarkProps) {
  if (count === 0) return null;
  return (
    <Link
      className="tag overdue-mark"
      href={seesWork ? tasksAddress({ show: "overdue", article: articleId }) : "/my-work"}
    >
      {count} overdue
    </Link>
  );
}
