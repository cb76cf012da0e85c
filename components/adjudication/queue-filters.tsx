import { type ClaimFacets, FacetFilters } from "#components/dashboard/facet-filters.tsx";
import { FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import {
  MAX_COUNTED,
  QUEUE_LABELS,
  QUEUE_PARTS,
  type Queue,
  type QueueFilter,
  type QueuePart,
  queueAddress,
} from "#domain/adjudication/adjudication.ts";
import { SENT_BACK_STATES, type SentBackState } from "#domain/sent-back.ts";

type QueueFiltersProps = { filter: QueueFilter; facets: ClaimFacets } & Pick<Queue, "waiting" | "sentBack">;

/** The parts of the queue with the number of claims in each, and the filters. */
export function QueueFilters({ filter, facets, waiting, sentBack }: QueueFiltersProps) {
  const { after: _, state, limit: __, ...narrowed } = filter;
  const isRare = (part: QueuePart) => part === "short" || part === "begun";
  const parts = QUEUE_PARTS.filter((part) => !isRare(part) || waiting[part] > 0 || state === part);
  return (
    <>
      <nav className="queue-parts" aria-label="Filter the queue">
        <Link href={queueAddress(narrowed)} aria-current={state === undefined ? "page" : undefined}>
          All
        </Link>
        {parts.map((part) => (
          <Link
            key={part}
            href={queueAddress({ ...narrowed, state: part })}
            aria-current={state === part ? "page" : undefined}
          >
            {QUEUE_LABELS[part]} <span className="num">{counted(waiting[part])}</span>
          </Link>
        ))}
      </nav>
      <FilterForm
        path="/adjudication"
        address={queueAddress({ ...narrowed, state })}
        clearAddress={isFiltered(narrowed) && queueAddress({ state })}
      >
        {filter.article && <input type="hidden" name="article" value={filter.article} />}
        {state && <input type="hidden" name="state" value={state} />}
        <FacetFilters filter={filter} facets={facets} />
        <FilterSelect
          label="Sent back"
          name="sentBack"
          value={filter.sentBack}
          options={STATES.map((name) => [name, `${SENT_BACK_STATES[name]} (${counted(sentBack[name])})`])}
        />
      </FilterForm>
    </>
  );
}

const STATES = Object.keys(SENT_BACK_STATES) as SentBackState[];

const counted = (count: number) => (count >= MAX_COUNTED ? `${MAX_COUNTED.toLocaleString("en")}+` : String(count));
