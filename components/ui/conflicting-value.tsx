/** What another person wrote in the field below which this stands, and a way to take it. */
export function ConflictingValue({ value, onTake }: { value: string; onTake: () => void }) {
  return (
    <span className="conflicting-value">
      Someone else wrote {value === "" ? "nothing here" : <bdi>“{value}”</bdi>}.{" "}
      <button type="button" className="link" onClick={onTake}>
        Take theirs
      </button>
    </span>
  );
}
