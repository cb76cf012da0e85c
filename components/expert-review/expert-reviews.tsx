"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { rulingAddress } from "#domain/addresses.ts";
import {
  EXPERT_REVIEW_STATES,
  type ExpertReview,
  expertReviewState,
  type OpenExpertReview,
} from "#domain/expert-review.ts";

/** Days by which a link is extended. */
const EXTENSION_DAYS = 14;

type ListedReview = ExpertReview | OpenExpertReview;

type ExpertReviewsProps = {
  title?: string;
  /** Those of one claim, or those of many with their claims. */
  reviews: ListedReview[];
  /** The time of the server, for the states of the links. */
  now: string;
};

/** Who was asked about a claim, and how their links stand. Open ones can be extended and revoked. */
export function ExpertReviews({ title = "Outside experts", reviews, now }: ExpertReviewsProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** What the last request answered, until the page has it too. */
  const [changed, setChanged] = useState<ExpertReview | null>(null);
  if (reviews.length === 0) return null;
  const act = async (method: "PUT" | "DELETE", path: string, { version }: ExpertReview, told: string) => {
    const body = method === "PUT" ? { body: { days: EXTENSION_DAYS } } : {};
    setBusy(true);
    try {
      setChanged(
        (await send<ExpertReview>(method, `/expert-reviews/${path}`, { ...body, etag: etagOf({ version }) })).value,
      );
      setProblem(null);
      say(told);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : null);
    }
    setBusy(false);
    router.refresh();
  };
  const latest = (review: ListedReview): ListedReview =>
    changed?.id === review.id && changed.version > review.version ? { ...review, ...changed } : review;
  return (
    <section className="expert-reviews" aria-labelledby="experts">
      <h2 id="experts">{title}</h2>
      <FormProblem>{problem}</FormProblem>
      <ul className="divided">
        {reviews.map(latest).map((review) => {
          const state = expertReviewState(review, now);
          const mayExtend = state === "open" || state === "expired";
          return (
            <li key={review.id}>
              <p>
                <bdi>{review.expert}</bdi> <strong>{EXPERT_REVIEW_STATES[state]}</strong>
              </p>
              {"articleTitle" in review && (
                <p>
                  <Link href={rulingAddress(review.claimId)}>
                    <bdi>{review.statement}</bdi>
                  </Link>{" "}
                  <span className="quiet small">
                    <bdi>{review.articleTitle}</bdi>
                  </span>
                </p>
              )}
              <p className="quiet small">
                Asked by <bdi>{review.askedBy.name}</bdi>, <Day at={review.createdAt} />
                {state === "answered" && review.answeredAt && (
                  <>
                    . <a href="#discussion">Answered</a> by <bdi>{review.name}</bdi>, <Day at={review.answeredAt} />
                  </>
                )}
                {mayExtend && (
                  <>
                    . {state === "open" ? "Works until" : "Worked until"} <Day at={review.expiresAt} />
                  </>
                )}
              </p>
              {mayExtend && (
                <Actions kind="compact">
                  <Button
                    disabled={isBusy}
                    aria-label={`Extend the link of ${review.expert}`}
                    onClick={() =>
                      void act("PUT", `${review.id}/term`, review, `Works for ${EXTENSION_DAYS} more days.`)
                    }
                  >
                    Extend
                  </Button>
                  <Button
                    kind="danger"
                    disabled={isBusy}
                    aria-label={`Revoke the link of ${review.expert}`}
                    onClick={() => void act("DELETE", review.id, review, "The link no longer works.")}
                  >
                    Revoke
                  </Button>
                </Actions>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
