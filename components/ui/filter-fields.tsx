import { type Option, Options } from "./options.tsx";

type FilterSelectProps = {
  label: string;
  name: string;
  value: string | undefined;
  options: Option[];
  /** The option for no choice. */
  any?: string;
};

/** A field to filter a list by. It is hidden while there is nothing to choose. */
export function FilterSelect({ label, name, value = "", options, any = "All" }: FilterSelectProps) {
  const isKnown = value === "" || options.some(([key]) => key === value);
  if (options.length === 0 && isKnown) return null;
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value}>
        <option value="">{any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        <Options of={options} />
      </select>
    </label>
  );
}

type FilterSearchProps = { label: string; name?: string; placeholder: string; value: string | undefined };

export function FilterSearch({ label, name = "q", placeholder, value = "" }: FilterSearchProps) {
  return (
    <label className="filter is-wide">
      <span>{label}</span>
      <input className="input" type="search" {...{ name, placeholder }} maxLength={200} defaultValue={value} />
    </label>
  );
}

/** The first or last day of a list. */
export function FilterDay({ label, name, value = "" }: { label: string; name: string; value: string | undefined }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input className="input" type="date" name={name} defaultValue={value} />
    </label>
  );
}
