/** The cell with the tick box of a row in a `SelectableList`. */
export function TickCell({ value, label }: { value: string; label: string }) {
  return (
    <td className="tick-cell">
      <label>
        <input type="checkbox" name="item" value={value} aria-label={label} />
      </label>
    </td>
  );
}
