import { answerKind, placesOf, questionsOf } from "#domain/evidence/questions.ts";
import type { Evidence } from "#domain/evidence.ts";

/** The questions about the claim that evidence answers, each once, with its answers and the sources of each. */
export function AnsweredQuestions({ evidence }: { evidence: Evidence[] }) {
  const questions = questionsOf(evidence);
  if (questions.length === 0) return null;
  return (
    <div className="answered-questions">
      <h3>{questions.length === 1 ? "Question" : "Questions"}</h3>
      <dl>
        {questions.map(({ question, answers }) => (
          <div key={question}>
            <dt dir="auto">{question}</dt>
            {answers.map((answer) => (
              <dd key={answer.pieces[0]?.id}>
                <p dir="auto">
                  {answer.answer} <span className="small quiet">{answerKind(answer)}</span>
                </p>
                <p className="small quiet" dir="auto">
                  {placesOf(answer.pieces).join("; ")}
                </p>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
