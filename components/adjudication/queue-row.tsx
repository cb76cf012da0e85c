import { RatingName, StaleName } from "#components/rating/rating-name.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Link } from "#components/ui/link.tsx";
import { WordingChanges } from "#components/verdict/wording-changes.tsx";
import { QUEUE_LABELS, type QueuedClaim } from "#domain/adjudication/adjudication.ts";
import { DISPUTED_DRAWING } from "#domain/claim.ts";
import { ageInWords } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";

import { PresentPeople } from "./present-people.tsx";

type QueueRowProps = {
  claim: QueuedClaim;
  scale: Rating[];
  now: string;
  address: string;
  /** Who else rules on it now. */
  present: QueuedClaim["present"];
  isSelected: boolean;
  /** Null if it cannot be ruled on together with others. */
  onSelect: ((isSelected: boolean) => void) | null;
};

/** One claim of the queue: its statement, its verdicts, and how long it has been waiting. */
export function QueueRow({ claim, scale, now, address, present, isSelected, onSelect }: QueueRowProps) {
  const { statement, quote, isLost, claimant, article, since, whyNot, sentBack, needsReason, missing, changes } = claim;
  const words = quote.replace(/\s+/g, " ").trim();
  const age = ageInWords(since, now);
  return (
    <tr data-claim={claim.id} data-selected={isSelected || undefined}>
      <td className="select">
        {onSelect && (
          <Checkbox
            aria-label={`Select: ${statement}`}
            checked={isSelected}
            onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
          />
        )}
      </td>
      <th scope="row">
        <Link href={address} lang={article.language} dir="auto">
          {statement}
        </Link>
        {words !== statement && (
          <q className="quote clamped" lang={article.language} dir="auto">
            {words}
          </q>
        )}
        <span className="row-note">
          {claimant && (
            <>
              <bdi>{claimant}</bdi>
              {", in "}
            </>
          )}
          <bdi lang={article.language}>{article.title}</bdi>
          {article.outlet && (
            <>
              {", "}
              <bdi>{article.outlet}</bdi>
            </>
          )}
        </span>
        {missing > 0 && (
          <span className="row-note">
            {missing === 1 ? "One more independent verdict is" : `${missing} more independent verdicts are`} needed.
            Assign a reviewer who has not seen the others, or rule with a reason.
          </span>
        )}
        {isLost && <span className="row-note">No longer in the article</span>}
        <PresentPeople people={present} />
        {sentBack && (
          <span className={sentBack.answeredAt ? "sent-back is-answered" : "sent-back"}>
            Sent back by <bdi>{sentBack.by.name}</bdi>: <q dir="auto">{sentBack.question}</q>
            {sentBack.answeredAt && <strong> Answered {ageInWords(sentBack.answeredAt, now)} ago.</strong>}
          </span>
        )}
        <WordingChanges changes={changes} language={article.language} />
        {whyNot && <span className="row-note">{whyNot}</span>}
        {!whyNot && needsReason && <span className="row-note">{needsReason}</span>}
      </th>
      <td className="ratings-given">
        <span className="part">{partName(claim, scale)}</span>
        <RatingsGiven claim={claim} scale={scale} />
        <span className="quiet narrow-age">{age}</span>
      </td>
      <td className="wide-cell age">{age}</td>
    </tr>
  );
}

/** Claims without a rating have a drawing that belongs to none. */
function partName({ part, rating }: QueuedClaim, scale: Rating[]) {
  if (part === "disputed") return <RatingName rating={DISPUTED_DRAWING} scale={scale} />;
  return part === "stale" ? <StaleName rating={rating} scale={scale} /> : QUEUE_LABELS[part];
}

/** The verdicts on the claim; hidden while the viewer has an unfinished verdict. */
function RatingsGiven({ claim: { blind, verdicts, part }, scale }: { claim: QueuedClaim; scale: Rating[] }) {
  if (blind) return <span className="quiet">Hidden until you submit your verdict</span>;
  return (
    <>
      {verdicts.map(({ id, reviewer, rating: given, sawOthers }) => (
        <span key={id} className={part === "stale" ? "earlier" : undefined}>
          <RatingName rating={given} scale={scale} /> <bdi className="quiet">{reviewer.name}</bdi>
          {sawOthers && <span className="quiet"> · not independent</span>}
        </span>
      ))}
    </>
  );
}
