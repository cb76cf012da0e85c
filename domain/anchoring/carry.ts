import { type Anchor, LOST, reanchor } from "./reanchor.ts";
import { haveSameWords } from "./same-words.ts";
import type { Passage } from "./selectors.ts";
import { wordDiff } from "./word-diff.ts";

/** Words of a claim in the text of one version. */
type Place = { version: number; passage: Passage; exact: string };

/** A claim before a new version comes in. */
export type Carried = {
  id: string;
  /** Where it stands now; null when it is lost. */
  last: Place | null;
  /** Where it last stood in its own words: `last`, unless it is changed or lost. Null when nobody knows. */
  own: Place | null;
};

/**
 * How claims stand in `newText`, by id, with `texts` those of the versions they stood in. Each is looked for in its own
 * words first, so that a text that is restored restores its claims; then where it was found changed, so that further
 * changes do not lose it. `changed` and its diff always compare with its own words.
 */
export function carryClaims(
  claims: readonly Carried[],
  texts: ReadonlyMap<number, string>,
  newText: string,
): Map<string, Anchor> {
  const anchors = anchorsFrom(claims, ({ own }) => own, texts, newText);
  const astray = claims.filter(({ id, own, last }) => own && last && last !== own && !isInOwnWords(anchors.get(id)));
  const followed = anchorsFrom(astray, ({ last }) => last, texts, newText);
  for (const { id, own } of astray) {
    const found = followed.get(id);
    if (own && found?.passage) anchors.set(id, judged(own, found.passage, found.exact));
  }
  return anchors;
}

/** The versions whose texts are needed to carry these claims. */
export const versionsNeeded = (claims: readonly Carried[]): number[] => [
  ...new Set(claims.flatMap(({ own, last }) => [own, last].flatMap((place) => (place ? [place.version] : [])))),
];

function anchorsFrom(
  claims: readonly Carried[],
  from: (claim: Carried) => Place | null,
  texts: ReadonlyMap<number, string>,
  newText: string,
): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>(claims.map(({ id }) => [id, LOST]));
  const byVersion = new Map<number, { id: string; passage: Passage }[]>();
  for (const claim of claims) {
    const place = from(claim);
    if (!place) continue;
    const company = byVersion.get(place.version) ?? [];
    company.push({ id: claim.id, passage: place.passage });
    byVersion.set(place.version, company);
  }
  for (const [version, company] of byVersion) {
    const oldText = texts.get(version);
    if (oldText === undefined) throw new Error(`The text of version ${version} is missing.`);
    for (const [id, anchor] of reanchor(oldText, newText, company)) anchors.set(id, anchor);
  }
  return anchors;
}

const isInOwnWords = (anchor: Anchor | undefined): boolean => anchor?.state === "exact" || anchor?.state === "moved";

function judged(own: Place, passage: Passage, exact: string): Anchor {
  if (!haveSameWords(own.exact, exact)) return { state: "changed", passage, exact, diff: wordDiff(own.exact, exact) };
  const stayed = passage.start === own.passage.start && passage.end === own.passage.end;
  return { state: stayed ? "exact" : "moved", passage, exact };
}
