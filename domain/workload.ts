import type { PersonWork } from "./work.ts";

/** What one person does: open work now, and verdicts on the claims of a filter. */
export type PersonWorkload = {
  person: PersonWork["person"];
  /** Open assignments, and those of them that are overdue. */
  open: number;
  overdue: number;
  /** Independent verdicts, and the median time from the mark of the claim to them, in hours; null without any. */
  verdicts: number;
  medianHours: number | null;
};

type Done = { person: string; verdicts: number; medianHours: number };

/** People by name, because a rank by speed would reward haste. */
export function workloadOf(work: PersonWork[], done: Done[]): PersonWorkload[] {
  const byPerson = new Map(done.map((each) => [each.person, each]));
  return work
    .map(({ person, open, overdue }) => {
      const { verdicts = 0, medianHours = null } = byPerson.get(person.id) ?? {};
      return { person, open, overdue, verdicts, medianHours };
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name) || (a.person.id < b.person.id ? -1 : 1));
}
