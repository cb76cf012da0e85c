import type { Claim } from "#domain/claim.ts";
import { VerdictSection } from "./verdict-section.tsx";

/** What other reviewers found, once the viewer may see it. */
export function OtherVerdicts({ claim }: { claim: Claim }) {
  if (claim.blind) {
    return (
      <section>
        <p className="quiet small">Other verdicts, if any, will appear after you submit yours.</p>
      </section>
    );
  }
  return claim.verdicts.map((verdict) => (
    <VerdictSection key={verdict.id} verdict={verdict} title={verdict.reviewer.name} claim={claim.statement} />
  ));
}
