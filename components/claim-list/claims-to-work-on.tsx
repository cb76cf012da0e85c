"use client";
import type { ReactNode } from "react";
import { SelectableList } from "#components/ui/selectable-list.tsx";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ClaimActs } from "./claim-acts.tsx";

type ClaimsToWorkOnProps = {
  viewer: Viewer;
  filter: ClaimFilter;
  /** How many claims the filter selects. */
  total: number;
  children: ReactNode;
};

/** Around a list of claims: what is ticked, or all that the filter selects, can be assigned, tagged and exported. */
export function ClaimsToWorkOn({ viewer, filter, total, children }: ClaimsToWorkOnProps) {
  return (
    <SelectableList
      legend="Claims to work on"
      noun={["claim", "claims"]}
      total={total}
      renderActs={(selection) => <ClaimActs viewer={viewer} filter={filter} selection={selection} />}
    >
      {children}
    </SelectableList>
  );
}
