export type Option = readonly [value: string, label: string];

export const Options = ({ of: options }: { of: readonly Option[] }) =>
  options.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
