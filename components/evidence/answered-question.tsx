import { ANSWER_TYPES, type Evidence } from "#domain/evidence.ts";

/** The question about the claim that a source answers, with the answer. */
export function AnsweredQuestion({
  question,
  answer,
  answerType,
}: Pick<Evidence, "question" | "answer" | "answerType">) {
  if (!question) return null;
  return (
    <dl className="answered-question small">
      <dt dir="auto">{question}</dt>
      <dd dir="auto">
        {answer}
        {answerType && (
          <span className="quiet">
            {" "}
            {answer ? `(${inText(ANSWER_TYPES[answerType])})` : `${ANSWER_TYPES[answerType]}.`}
          </span>
        )}
      </dd>
    </dl>
  );
}

const inText = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
