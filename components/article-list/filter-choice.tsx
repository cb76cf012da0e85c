"use client";
import type { FilterFields, FilterName } from "./filter-fields.ts";

type FilterChoiceProps = {
  label: string;
  name: FilterName;
  options: [value: string, label: string][];
  form: FilterFields;
  /** There is no way not to choose, as with an order. */
  isAlways?: boolean;
};

/** One thing the list can be narrowed by. Not there while there is nothing to choose. */
export function FilterChoice({ label, name, options, form, isAlways }: FilterChoiceProps) {
  const chosen = form.value[name] ?? "";
  const isKnown = chosen === "" || options.some(([value]) => value === chosen);
  if (options.length === 0 && isKnown) return null;
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input" name={name} value={chosen} onChange={(event) => form.choose(name, event.target.value)}>
        {!isAlways && <option value="">All</option>}
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
