import { Day } from "#components/ui/date.tsx";
import type { AskedOfReviewer } from "#domain/adjudication/case.ts";

/** What editors asked a reviewer about the verdict above, and what the reviewer answered. */
export function AskedList({ asked }: { asked: AskedOfReviewer[] }) {
  if (asked.length === 0) return null;
  return (
    <ul className="asked" aria-label="Questions and answers">
      {asked.map(({ commentId, by, question, at, answers }) => (
        <li key={commentId}>
          <p>
            <strong>
              <bdi>{by.name}</bdi> asks
            </strong>
            , <Day at={at} />: <q dir="auto">{question}</q>
          </p>
          {answers.map((answer) => (
            <p key={answer.id} className="answer" dir="auto">
              {answer.text}
            </p>
          ))}
          <p className="small">
            {answers.length === 0 && <span className="quiet">Not answered yet. </span>}
            <a href={`#comment-${commentId}`}>Answer in the thread</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
