import { expect, test } from "vitest";
import { workloadOf } from "./workload.ts";

const person = (id: string, name: string) => ({ id, name, role: "reviewer", disabled: false });

test("people are listed by name, whoever is faster or has more to do", () => {
  const open = [{ person: "1", open: 5, overdue: 4 }];
  const done = [{ person: "2", verdicts: 9, medianHours: 1.5 }];
  const people = workloadOf([person("1", "Zoe"), person("2", "Ann")], open, done);
  expect(people.map(({ person, ...rest }) => [person.name, rest])).toEqual([
    ["Ann", { open: 0, overdue: 0, verdicts: 9, medianHours: 1.5 }],
    ["Zoe", { open: 5, overdue: 4, verdicts: 0, medianHours: null }],
  ]);
});
