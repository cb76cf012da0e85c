/** The values of a form by field. A field that is missing is empty. */
type Values = Record<string, string>;

/**
 * The form after someone else changed what it edits: their value where this person changed nothing, otherwise this
 * person's. `conflicts` holds their value of each field that both changed.
 */
export function mergeForm(mine: Values, before: Values, theirs: Values): { form: Values; conflicts: Values } {
  const at = (values: Values, name: string) => values[name] ?? "";
  const names = [...new Set([mine, before, theirs].flatMap(Object.keys))];
  const isMine = (name: string) => at(mine, name) !== at(before, name);
  const isTheirs = (name: string) => at(theirs, name) !== at(before, name) && at(theirs, name) !== at(mine, name);
  const valuesOf = (values: (name: string) => Values, some: string[]) =>
    Object.fromEntries(some.map((name) => [name, at(values(name), name)]));
  return {
    form: valuesOf((name) => (isMine(name) ? mine : theirs), names),
    conflicts: valuesOf(
      () => theirs,
      names.filter((name) => isMine(name) && isTheirs(name)),
    ),
  };
}
