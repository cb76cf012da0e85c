import { isFiltered } from "./address-fields.ts";
import { claimsAddress } from "./claim-filter.ts";
import type { Dashboard, Need } from "./dashboard.ts";
import { tasksAddress } from "./work.ts";

/** Something that waits for somebody: how much of it, since when, and the list that has it. */
export type Waiting = { key: string; count: number; words: string; oldest: string | null; href: string };

const WORDS: Record<Need["standing"], [one: string, many: string]> = {
  disputed: ["disputed claim", "disputed claims"],
  agreed: ["agreed, awaiting a ruling", "agreed, awaiting a ruling"],
  stale: ["stale: the article changed", "stale: the article changed"],
  open: ["open, verdicts missing", "open, verdicts missing"],
};

/** What waits for somebody, in the order of the dashboard. */
export function needsOf({ needs, late, evidence, unanswered, filter }: Dashboard): Waiting[] {
  const standing = needs.map(({ standing, claims, oldest }) => ({
    ...{ key: standing, count: claims, oldest, words: WORDS[standing][claims === 1 ? 0 : 1] },
    href: claimsAddress({ ...filter, standing, sort: "oldest" }),
  }));
  const overdue = late && {
    ...{ key: "late", count: late.tasks, href: tasksAddress({ show: "overdue" }) },
    // Its list has no filter, so it counts all of them.
    words: `${late.tasks === 1 ? "assignment is late" : "assignments are late"}${isFiltered(filter) ? " in all" : ""}`,
    oldest: late.oldest && startOf(late.oldest),
  };
  const gone = evidence.find(({ health }) => health === "gone")?.claims ?? 0;
  return [
    ...standing,
    ...(overdue ? [overdue] : []),
    {
      ...{ key: "gone", count: gone, oldest: null, href: claimsAddress({ ...filter, evidence: "gone" }) },
      words: gone === 1 ? "rests on a source that is gone" : "rest on a source that is gone",
    },
    {
      ...{ key: "unanswered", count: unanswered.claims, href: claimsAddress({ ...filter, request: "asked" }) },
      words: unanswered.claims === 1 ? "correction not answered" : "corrections not answered",
      oldest: unanswered.oldest && startOf(unanswered.oldest),
    },
  ];
}

const startOf = (day: string): string => `${day}T00:00:00.000Z`;
