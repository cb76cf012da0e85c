import { RatingName } from "#components/rating/rating-name.tsx";
import { MeaningChanges } from "#components/ui/meaning-changes.tsx";
import { WordChanges } from "#components/ui/word-changes.tsx";
import type { Rating } from "#domain/rating/rating.ts";
import { claimElementId } from "./compared-block.tsx";
import { FOLDED, OUTCOMES, type Outcome, type OutcomeKind } from "./outcomes.ts";

type ClaimOutcomesProps = {
  outcomes: Outcome[];
  scale: Rating[];
  /** Of the article. */
  language: string;
  /** What the two sides are called in links. */
  sides: { from: string; to: string };
};

const ORDER = Object.keys(OUTCOMES) as OutcomeKind[];

/** What becomes of each claim, those to review first, with links to its words on both sides. */
export function ClaimOutcomes({ outcomes, ...shared }: ClaimOutcomesProps) {
  return ORDER.map((kind) => {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    if (own.length === 0) return null;
    const { sign, label, says } = OUTCOMES[kind];
    const title = (
      <>
        <span className="sign" aria-hidden="true">
          {sign}
        </span>{" "}
        {label} <span className="quiet num">{own.length}</span>
      </>
    );
    const list = (
      <>
        <p className="quiet small">{says}</p>
        <ol>
          {own.map((outcome) => (
            <ClaimOutcome key={outcome.id} outcome={outcome} {...shared} />
          ))}
        </ol>
      </>
    );
    return (
      <section key={kind} className={`outcomes is-${kind}`}>
        {FOLDED.has(kind) ? (
          <details>
            <summary>{title}</summary>
            {list}
          </details>
        ) : (
          <>
            <h2>{title}</h2>
            {list}
          </>
        )}
      </section>
    );
  });
}

type ClaimOutcomeProps = { outcome: Outcome } & Omit<ClaimOutcomesProps, "outcomes">;

function ClaimOutcome({ outcome, scale, language, sides }: ClaimOutcomeProps) {
  const { id, number, statement, rating, quote, diff } = outcome;
  return (
    <li id={`outcome-${id}`} className={rating ? `r-${rating}` : undefined} tabIndex={-1}>
      <p className="words">
        <span className="num quiet">{number}</span> {diff ? <WordChanges diff={diff} /> : <q dir="auto">{quote}</q>}
      </p>
      {diff && <MeaningChanges diff={diff} language={language} />}
      {!isSaid(statement, quote, diff) && (
        <p className="quiet small" dir="auto">
          {statement}
        </p>
      )}
      <p className="small places">
        <RatingName rating={rating} scale={scale} />
        {(["from", "to"] as const).map(
          (side) =>
            outcome[side] && (
              <a key={side} href={`#${claimElementId(side, id)}`}>
                {sides[side]}
              </a>
            ),
        )}
      </p>
    </li>
  );
}

/** Whether the statement only repeats the words that are shown. */
function isSaid(statement: string, quote: string, diff: Outcome["diff"]): boolean {
  const old = diff?.map(({ kind, text }) => (kind === "added" ? "" : text)).join("") ?? quote;
  return [quote, old].some((words) => words.replace(/\s+/g, " ").trim() === statement);
}
