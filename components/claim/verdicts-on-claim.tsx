import { VerdictColumn } from "#components/adjudication/verdict-column.tsx";
import { InParts } from "#components/ui/in-parts.tsx";
import { VerdictBody } from "#components/verdict/verdict-body.tsx";
import { evidenceMarks } from "#domain/adjudication/differences.ts";
import type { Claim } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** The submitted verdicts on a claim that the viewer may see, side by side. */
export function VerdictsOnClaim({ claim, scale, language }: { claim: Claim; scale: Rating[]; language: string }) {
  const mine = claim.myVerdict?.state === "submitted" ? [claim.myVerdict] : [];
  const verdicts = [...mine, ...claim.verdicts];
  const marks = evidenceMarks(verdicts);
  return (
    <section aria-label="Verdicts" id="verdicts" className="verdicts-compared">
      <h2>Verdicts</h2>
      {claim.blind && <p className="quiet">Other verdicts, if any, will appear after you submit yours.</p>}
      {!claim.blind && verdicts.length === 0 && <p className="quiet">No verdict has been submitted yet.</p>}
      <div className="columns">
        <InParts items={verdicts} size={1}>
          {(part) =>
            part.map((verdict) => (
              <VerdictColumn
                key={verdict.id}
                {...{ verdict, claim, language, marks }}
                body={<VerdictBody verdict={verdict} scale={scale} />}
                inRuling={[]}
                onTake={null}
              />
            ))
          }
        </InParts>
      </div>
    </section>
  );
}
