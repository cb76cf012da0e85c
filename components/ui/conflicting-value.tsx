/** Shows below a field what another person wrote in it, and offers to take their value. */
export function ConflictingValue({ value, onTake }: { value: string; onTake: () => void }) {
  return (
    <span className="conflicting-value">
      Someone else wrote {value === "" ? "nothing here" : <bdi>“{value}”</bdi>}.{" "}
      <button type="button" className="link" onClick={onTake}>
        Use theirs
      </button>
    </span>
  );
}
