import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";

/** The dashboard of a newsroom, or of a filter, without claims. */
export const NothingToCount = ({ filter }: { filter: DashboardFilter }) => (
  <EmptyList
    noun={["claim", "claims"]}
    isFiltered={isFiltered(filter)}
    wholeList="/dashboard"
    title="Nothing to count yet"
  >
    <p>
      Open an article and mark its first claim; verdicts and rulings are counted here as they come in. Begin in the{" "}
      <Link href="/articles">list of articles</Link>.
    </p>
  </EmptyList>
);
