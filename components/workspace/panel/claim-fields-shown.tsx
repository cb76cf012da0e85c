import type { ReactNode } from "react";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { CLAIM_TYPES, type Claim } from "#domain/claim.ts";

/** What a claim says, for those who may not change it. */
export function ClaimFieldsShown({ claim }: { claim: Claim }) {
  const { focusable } = useWorkspaceView();
  const rows: [string, ReactNode][] = [
    ["Statement", claim.statement],
    ["Said by", claim.claimant],
    ["Said on", claim.saidAt && <PartialDate key="date" at={claim.saidAt} />],
    ["Type", claim.type && CLAIM_TYPES[claim.type]],
    ["Tags", claim.tags.join(", ")],
    ["Marked by", claim.createdBy.name],
  ];
  return (
    <dl className="claim-fields" ref={focusable.claim.set} tabIndex={-1}>
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label} className="line">
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
