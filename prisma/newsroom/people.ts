import { type DemoPerson, demoId } from "./newsroom.ts";

/** One account for each role that works, and a second reviewer, since a claim needs two verdicts. */
export const PEOPLE: DemoPerson[] = [
  { desk: "admin", id: demoId(0, 1), email: "admin@demo.example", name: "Ada Admin", role: "admin" },
  { desk: "editor", id: demoId(0, 2), email: "editor@demo.example", name: "Ed Editor", role: "editor" },
  { desk: "reviewer", id: demoId(0, 3), email: "reviewer@demo.example", name: "Remy Reviewer", role: "reviewer" },
  { desk: "second", id: demoId(0, 4), email: "second@demo.example", name: "Sam Second", role: "reviewer" },
];
