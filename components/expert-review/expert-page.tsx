import { RatingName } from "#components/rating/rating-name.tsx";
import { Day } from "#components/ui/date.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import type { ExpertView } from "#domain/expert-review.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ExpertAnswerForm } from "./expert-answer-form.tsx";
import { ExpertEvidence } from "./expert-evidence.tsx";
import { ExpertPassage } from "./expert-passage.tsx";

type ExpertPageProps = { view: ExpertView; secret: string; newsroom: string; scale: Rating[] };

/** What an expert from outside sees of one claim, and where they answer. */
export function ExpertPage({ view: { shown, question, expiresAt, answer }, secret, newsroom, scale }: ExpertPageProps) {
  const { statement, claimant, saidAt, article, rating, summary, explanation } = shown;
  const hasDraft = rating !== null || summary !== "" || explanation !== "";
  return (
    <>
      <p className="quiet">
        <bdi>{newsroom}</bdi> asks for your opinion as an expert. What you see here is not published.
      </p>
      <h1 lang={article.language} dir="auto">
        {statement}
      </h1>
      {(claimant || saidAt) && (
        <p className="quiet">
          {claimant && <bdi>{claimant}</bdi>}
          {claimant && saidAt && ", "}
          {saidAt && <PartialDate at={saidAt} />}
        </p>
      )}
      {question && (
        <section className="expert-question" aria-labelledby="question">
          <h2 id="question">The question to you</h2>
          <p className="written" dir="auto">
            {question}
          </p>
        </section>
      )}
      <ExpertPassage shown={shown} />
      {hasDraft && (
        <section aria-labelledby="draft">
          <h2 id="draft">Our draft</h2>
          {rating && (
            <p>
              <RatingName rating={rating} scale={scale} />
            </p>
          )}
          {summary && (
            <p className="written" dir="auto">
              {summary}
            </p>
          )}
          {explanation && (
            <p className="written" dir="auto">
              {explanation}
            </p>
          )}
        </section>
      )}
      <ExpertEvidence evidence={shown.evidence} secret={secret} />
      {answer ? (
        <section aria-labelledby="answer">
          <h2 id="answer">Your answer</h2>
          <p className="quiet">
            <bdi>{[answer.name, answer.affiliation].filter(Boolean).join(", ")}</bdi>, <Day at={answer.at} />. Thank
            you. The newsroom has it.
          </p>
          <p className="written" dir="auto">
            {answer.text}
          </p>
        </section>
      ) : (
        <section aria-labelledby="answer">
          <h2 id="answer">Your answer</h2>
          <p>
            It goes to the editors of <bdi>{newsroom}</bdi>, with your name. This link works until{" "}
            <Day at={expiresAt} /> and takes one answer.
          </p>
          <ExpertAnswerForm secret={secret} hasDraft={hasDraft} />
        </section>
      )}
    </>
  );
}
