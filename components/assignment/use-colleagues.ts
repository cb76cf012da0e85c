import { useEffect, useState } from "react";
import { colleagues } from "#client/colleagues.ts";
import type { Colleague } from "#domain/assignment.ts";

/** The people who can get work; null while they are loading, "failed" if they could not be loaded. */
export function useColleagues(): Colleague[] | "failed" | null {
  const [people, setPeople] = useState<Colleague[] | "failed" | null>(null);
  useEffect(() => {
    colleagues().then(setPeople, () => setPeople("failed"));
  }, []);
  return people;
}
