/** Replaces the list of affairs when it is empty. */
export function EmptyAffairs({ mayMake, areArchived }: { mayMake: boolean; areArchived: boolean }) {
  if (areArchived)
    return (
      <section className="empty">
        <h2>No archived affairs</h2>
      </section>
    );
  return (
    <section className="empty">
      <h2>No affairs yet</h2>
      <p>
        An affair is a set of articles about one thing, such as several reports of one event. Its claims can be listed
        and exported together.{" "}
        {mayMake ? "Choose New affair, or select articles in their list." : "Editors create affairs."}
      </p>
    </section>
  );
}
