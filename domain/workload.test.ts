import { expect, test } from "vitest";
import { workloadOf } from "./workload.ts";

const work = (id: string, name: string, open = 0, overdue = 0) => ({
  person: { id, name, role: "reviewer", disabled: false },
  ...{ open, overdue, week: 0, answer: 0 },
});

test("people are listed by name, whoever is faster or has more to do", () => {
  const done = [{ person: "2", verdicts: 9, medianHours: 1.5 }];
  const people = workloadOf([work("1", "Zoe", 5, 4), work("2", "Ann")], done);
  expect(people.map(({ person, ...rest }) => [person.name, rest])).toEqual([
    ["Ann", { open: 0, overdue: 0, verdicts: 9, medianHours: 1.5 }],
    ["Zoe", { open: 5, overdue: 4, verdicts: 0, medianHours: null }],
  ]);
});
