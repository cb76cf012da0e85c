/** One thing to narrow a list by. Not there while there is nothing to choose. */
export function FilterSelect(props: {
  label: string;
  name: string;
  value: string | undefined;
  options: [value: string, label: string][];
  /** What stands for no choice. */
  any?: string;
}) {
  const { label, name, value = "", options, any = "All" } = props;
  const isKnown = value === "" || options.some(([key]) => key === value);
  if (options.length === 0 && isKnown) return null;
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value}>
        <option value="">{any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day from or to which a list goes. */
export function FilterDay({ label, name, value }: { label: string; name: string; value: string | undefined }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input className="input" type="date" name={name} defaultValue={value ?? ""} />
    </label>
  );
}
