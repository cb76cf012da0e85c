import type { ReportPerson } from "./report-claim-shape.ts";
import type { ReportOptions } from "./report-shape.ts";

/** Names people, or numbers them in the order in which they appear. */
export const peopleFor = ({ names }: ReportOptions): People => (names ? withNames : withNumbers());

export type People = (person: { id: string; name: string }, role: "Reviewer" | "Editor") => ReportPerson;

const withNames: People = ({ id, name }) => ({ id, name });

/** Number people in the order in which they appear: `Reviewer 2` is the same person everywhere in one report. */
function withNumbers(): People {
  const numbers = new Map<string, Map<string, number>>();
  return ({ id }, role) => {
    const known = numbers.get(role) ?? new Map<string, number>();
    numbers.set(role, known.set(id, known.get(id) ?? known.size + 1));
    return { id: null, name: `${role} ${known.get(id)}` };
  };
}
