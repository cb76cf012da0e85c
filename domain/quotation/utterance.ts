/** Two quotations that are joined, in either order. `score` is higher the surer it is. */
export type Link = { one: string; other: string; score: number };

/** Two quotations that a person said do not belong together, in either order. */
export type Refusal = { one: string; other: string };

/**
 * The quotations of the utterance of `start`: those that links connect with it, but never two that a person refused.
 * Sure links count first, so that of a chain between two refused quotations the weakest link breaks. Neither the order of
 * links nor that of refusals matters.
 */
export function utteranceMembers(start: string, links: readonly Link[], refusals: readonly Refusal[]): Set<string> {
  const groups = new Groups(refusals);
  for (const { one, other } of [...links].sort(bySureness)) groups.join(one, other);
  return groups.of(start);
}

function bySureness(one: Link, other: Link): number {
  if (one.score !== other.score) return other.score - one.score;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ one, other }: Refusal): string => [one, other].sort().join(" ");

/** Groups of quotations, and for each the quotations that may not come into it. */
class Groups {
  readonly #members = new Map<string, Set<string>>();
  readonly #refused = new Map<string, Set<string>>();

  constructor(refusals: readonly Refusal[]) {
    for (const { one, other } of refusals) {
      this.#refusedBy(one).add(other);
      this.#refusedBy(other).add(one);
    }
  }

  of(id: string): Set<string> {
    return this.#members.get(id) ?? new Set([id]);
  }

  join(one: string, other: string): void {
    const [small, large] = [this.of(one), this.of(other)].sort((a, b) => a.size - b.size);
    if (!small || !large || small.has(one) === large.has(one)) return;
    for (const id of small) for (const refused of this.#refused.get(id) ?? []) if (large.has(refused)) return;
    for (const id of small) large.add(id);
    for (const id of [...small, one, other]) this.#members.set(id, large);
  }

  #refusedBy(id: string): Set<string> {
    const refused = this.#refused.get(id) ?? new Set();
    this.#refused.set(id, refused);
    return refused;
  }
}
