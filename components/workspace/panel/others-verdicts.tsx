import type { Claim } from "#domain/claim.ts";
import { VerdictShown } from "./verdict-shown.tsx";

/** What other reviewers found, once the viewer may see it. */
export function OthersVerdicts({ claim }: { claim: Claim }) {
  if (claim.blind) {
    return (
      <section>
        <p className="quiet small">Other verdicts, if there are any, show after you submit yours.</p>
      </section>
    );
  }
  return claim.verdicts.map((verdict) => (
    <VerdictShown key={verdict.id} verdict={verdict} title={verdict.reviewer.name} />
  ));
}
