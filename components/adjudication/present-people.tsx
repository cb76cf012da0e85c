/** Says who else rules on a claim now. Nothing where nobody does. */
export function PresentPeople({ people }: { people: { id: string; name: string }[] }) {
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name);
  const last = names.at(-1) ?? "";
  return (
    <span className="present">
      <bdi>{names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`}</bdi>{" "}
      {names.length === 1 ? "is" : "are"} ruling on this
    </span>
  );
}
