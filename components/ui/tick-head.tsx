/** The head of the column of tick boxes in a `SelectableList`: it ticks the whole page. */
export function TickHead({ label }: { label: string }) {
  return (
    <th scope="col" className="tick-cell">
      <label>
        <input type="checkbox" name="all" aria-label={label} />
      </label>
    </th>
  );
}
