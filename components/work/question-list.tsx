import { Link } from "#components/ui/link.tsx";
import { workspaceAddress } from "#domain/addresses.ts";
import { ageInWords } from "#domain/dashboard.ts";
import type { OpenQuestion } from "#domain/work.ts";

/** Questions and mentions that wait for an answer, the oldest first. */
export function QuestionList({ questions, now }: { questions: OpenQuestion[]; now: string }) {
  return (
    <ul className="task-list">
      {questions.map(({ commentId, text, by, to, claim, article, askedAt }) => (
        <li key={`${commentId} ${to.id}`} className="work-row">
          <span className="work-kind">
            <bdi>{to.name}</bdi>
          </span>
          <div className="work-what">
            <Link href={workspaceAddress({ articleId: article.id, claimId: claim.id, commentId })} dir="auto">
              {claim.statement}
            </Link>
            <p className="quiet small">
              <bdi>{article.title}</bdi> · from <bdi>{by.name}</bdi>
            </p>
            <p className="work-note" dir="auto">
              {text}
            </p>
          </div>
          <div className="work-end">
            <time className="quiet" dateTime={askedAt}>
              Waiting for {ageInWords(askedAt, now)}
            </time>
          </div>
        </li>
      ))}
    </ul>
  );
}
