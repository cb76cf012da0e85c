import { FilterDay, FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { type AuditFilter, auditAddress, EVENT_KINDS } from "#domain/audit-log.ts";

/** Selects events of the log by who did them, what they are about, and when. */
export function AuditFilters({ filter: { after: _, ...filter } }: { filter: AuditFilter }) {
  return (
    <FilterForm path="/settings/log" address={auditAddress(filter)} clearAddress={isFiltered(filter) && auditAddress()}>
      <FilterSearch label="Person" name="person" placeholder="Name or e-mail" value={filter.person} />
      <FilterSelect
        label="Kind"
        name="kind"
        value={filter.kind}
        options={EVENT_KINDS.map((kind) => [kind, kind.replaceAll("-", " ")])}
      />
      <FilterDay label="From" name="from" value={filter.from} />
      <FilterDay label="To" name="to" value={filter.to} />
      {filter.object && <input type="hidden" name="object" value={filter.object} />}
    </FilterForm>
  );
}
