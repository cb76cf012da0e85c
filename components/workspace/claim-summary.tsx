import { RatingName, StaleName } from "#components/rating/rating-name.tsx";
import { type Claim, drawingOf, shownRating } from "#domain/claim.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { countSources } from "#domain/source.ts";
import { STANDING_LABELS } from "#domain/standing.ts";

/** A claim in three short lines: its rating, its summary or statement, and its standing. */
export function ClaimSummary({ claim, number, scale }: { claim: Claim; number: number; scale: Rating[] }) {
  const { ruling, myVerdict, statement, standing } = claim;
  const drawing = drawingOf(claim);
  const evidence = [claim.myVerdict, ...claim.verdicts].flatMap((verdict) => verdict?.evidence ?? []);
  const sources = countSources(evidence.map(({ source }) => source));
  return (
    <span className={`summary ${drawing ? `r-${drawing}` : ""}`}>
      <span className="t">
        <span className="num quiet">{number}</span>
        {standing.state === "disputed" ? (
          <DisputedRatings ratings={standing.ratings} scale={scale} />
        ) : standing.state === "stale" ? (
          <StaleName rating={ruling?.rating ?? null} scale={scale} />
        ) : (
          <RatingName rating={shownRating(claim)} scale={scale} />
        )}
      </span>
      <span className="say clamped" dir="auto">
        {ruling?.summary || firstSentence(myVerdict?.rationale) || statement}
      </span>
      <span className="m">
        {standingWords(claim)}
        {claim.anchor.struckOut && ", struck out in the text"}
        {sources > 0 && `, ${sources} ${sources === 1 ? "source" : "sources"}`}
      </span>
    </span>
  );
}

function DisputedRatings({ ratings, scale }: { ratings: string[]; scale: Rating[] }) {
  return (
    <span className="disputed">
      {[...new Set(ratings)].map((rating) => (
        <RatingName key={rating} rating={rating} scale={scale} />
      ))}
    </span>
  );
}

export function standingWords(claim: Claim): string {
  const { blind, myVerdict, standing, anchor, endedInVersion } = claim;
  if (endedInVersion !== null) return `Removed in version ${endedInVersion}`;
  if (anchor.state === "lost") return "Lost: its words are not in this version";
  if (anchor.passage === null) return `Marked in version ${anchor.version}`;
  if (standing.state === "ruled") return "Ruled";
  if (standing.state === "stale") return "Stale: it has changed";
  if (blind) return myVerdict ? "Your draft" : "Open";
  if (standing.state === "open")
    return `Open, ${standing.missing} ${kindOf(claim)}${standing.missing === 1 ? "" : "s"} missing`;
  return STANDING_LABELS[standing.state];
}

/** What is missing where verdicts were given that do not count. */
const kindOf = ({ myVerdict, verdicts }: Claim): string =>
  [...verdicts, ...(myVerdict?.submittedAt ? [myVerdict] : [])].some(({ sawOthers }) => sawOthers)
    ? "independent verdict"
    : "verdict";

const firstSentence = (text: string | undefined) => cutAtGrapheme(text?.split(/(?<=[.!?])\s/)[0] ?? "", 200);
