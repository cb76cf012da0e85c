import type { Stance } from "#domain/evidence.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { sourceKey } from "#domain/source.ts";
import type { Verdict } from "#domain/verdict.ts";

/** Two ratings, and how many steps apart they are on the scale. Ratings without a value are no steps. */
export type Gap = { from: string; to: string; steps: number };

/** The widest gap between ratings, lowest value first; null where fewer than two of them have a value. */
export function widestGap(ratings: (string | null)[], scale: Rating[]): Gap | null {
  const rated = scale
    .flatMap(({ key, value }) => (value !== null && ratings.includes(key) ? [{ key, value }] : []))
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [rated[0], rated.at(-1)];
  const givenWithValue = ratings.filter((key) => rated.some((rating) => rating.key === key)).length;
  if (!lowest || !highest || givenWithValue < 2) return null;
  const between = scale.flatMap(({ value }) => (value !== null && value > lowest.value ? [value] : []));
  const steps = new Set(between.filter((value) => value <= highest.value)).size;
  return { from: lowest.key, to: highest.key, steps };
}

/** How a piece of evidence differs from what the other verdicts cite. */
export type EvidenceMark = {
  /** No other verdict cites its source. */
  isOnlyHere: boolean;
  /** The stances that other verdicts give the same source, where they differ. */
  otherStances: Stance[];
};

type Cited = Pick<Verdict, "id" | "evidence">;

/** The mark of each piece by its id; none for a single verdict. Sources with the same address are the same. */
export function evidenceMarks(verdicts: Cited[]): Map<string, EvidenceMark> {
  if (verdicts.length < 2) return new Map();
  const pieces = verdicts.flatMap(({ id: verdictId, evidence }) =>
    evidence.map(({ id, source, stance }) => ({ id, verdictId, stance, key: sourceKey(source) })),
  );
  return new Map(
    pieces.map(({ id, verdictId, stance, key }) => {
      const others = pieces.filter((other) => other.key === key && other.verdictId !== verdictId);
      const otherStances = [...new Set(others.map((other) => other.stance))].filter((other) => other !== stance);
      return [id, { isOnlyHere: others.length === 0, otherStances }];
    }),
  );
}

/** A piece of evidence that stands for a source which several verdicts cite alike. */
export type SharedEvidence = { id: string; title: string; stance: Stance; citedBy: string[] };

/** The evidence that several verdicts share: each source once, as the earliest of them cites it, with who cites it. */
export function sharedEvidence(verdicts: Pick<Verdict, "reviewer" | "evidence">[]): SharedEvidence[] {
  const shared = new Map<string, SharedEvidence>();
  for (const { reviewer, evidence } of verdicts) {
    for (const { id, source, stance } of evidence) {
      const key = `${stance} ${sourceKey(source)}`;
      const known = shared.get(key);
      if (!known) shared.set(key, { id, title: source.title, stance, citedBy: [reviewer.name] });
      else if (!known.citedBy.includes(reviewer.name)) known.citedBy.push(reviewer.name);
    }
  }
  return [...shared.values()].filter(({ citedBy }) => citedBy.length > 1);
}
