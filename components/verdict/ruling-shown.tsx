import { useWorkspaceView } from "#components/article/workspace-view.ts";
import { Day } from "#components/ui/date.tsx";
import { RatingName } from "#components/ui/rating-name.tsx";
import type { Ruling } from "#domain/ruling.ts";

/** How an editor ruled on the claim, and why. */
export function RulingShown({ ruling }: { ruling: Ruling }) {
  const { scale } = useWorkspaceView();
  return (
    <section className="ruling" aria-label="Ruling">
      <h2>
        <span>Ruling</span>
        <span>
          {ruling.ruledBy.name}, <Day at={ruling.ruledAt} />
        </span>
      </h2>
      <p>
        <RatingName rating={ruling.rating} scale={scale} />
      </p>
      <p className="serif" dir="auto">
        {ruling.summary}
      </p>
      {ruling.explanation && (
        <p className="explanation" dir="auto">
          {ruling.explanation}
        </p>
      )}
      {ruling.reason && (
        <p className="quiet small" dir="auto">
          Because: {ruling.reason}
        </p>
      )}
    </section>
  );
}
