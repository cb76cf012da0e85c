import { FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { type TaskFilter, tasksAddress, WORK_LABELS } from "#domain/work.ts";

type TaskFiltersProps = { filter: TaskFilter; people: { id: string; name: string }[] };

export function TaskFilters({ filter: { after: _, ...filter }, people }: TaskFiltersProps) {
  const { show, assignee, article } = filter;
  const { open, ...others } = WORK_LABELS;
  return (
    <FilterForm
      path="/work/tasks"
      address={tasksAddress(filter)}
      clearAddress={(assignee !== undefined || article !== undefined) && tasksAddress({ show })}
    >
      <FilterSelect
        label="Show"
        name="show"
        value={show === "open" ? undefined : show}
        any={open}
        options={Object.entries(others)}
      />
      <FilterSelect
        label="Person"
        name="assignee"
        value={assignee}
        any="Everyone"
        options={people.map(({ id, name }) => [id, name])}
      />
      {article && <input type="hidden" name="article" value={article} />}
    </FilterForm>
  );
}
