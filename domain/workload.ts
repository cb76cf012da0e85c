import { csvRow } from "./exports/csv-cell.ts";
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

type Open = { person: string; open: number; overdue: number };
type Done = { person: string; verdicts: number; medianHours: number };

/** People by name, because a rank by speed would reward haste. */
export function workloadOf(people: PersonWorkload["person"][], work: Open[], done: Done[]): PersonWorkload[] {
  const openOf = new Map(work.map((each) => [each.person, each]));
  const doneBy = new Map(done.map((each) => [each.person, each]));
  return people
    .map((person) => {
      const { open = 0, overdue = 0 } = openOf.get(person.id) ?? {};
      const { verdicts = 0, medianHours = null } = doneBy.get(person.id) ?? {};
      return { person, open, overdue, verdicts, medianHours };
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name) || (a.person.id < b.person.id ? -1 : 1));
}

const COLUMNS = ["person_id", "person", "open", "late", "independent_verdicts", "median_hours"];

/** The same as CSV, not rounded. */
export const workloadCsv = (people: PersonWorkload[]): string =>
  [
    COLUMNS,
    ...people.map(({ person, open, overdue, verdicts, medianHours }) => [
      ...[person.id, person.name, open, overdue, verdicts, medianHours],
    ]),
  ]
    .map(csvRow)
    .join("");
