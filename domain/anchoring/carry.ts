import { type Anchor, compareWith, LOST, reanchor } from "./reanchor.ts";
import type { Passage } from "./selectors.ts";

type Occurrence = { version: number; passage: Passage; exact: string };

/** A claim before a new version is added. */
export type ClaimToCarry = {
  id: string;
  /** Its current passage; null when it is lost. */
  last: Occurrence | null;
  /** Its last passage in its own words: the same as `last` unless it is changed or lost. Null when unknown. */
  own: Occurrence | null;
};

/**
 * The anchors of claims on `newText`, by id; `texts` are those of the versions that the claims refer to. A claim is
 * first searched for in its own words, so that a restored text restores it, then in its last, changed words, so that
 * further changes do not lose it. `changed` and its diff always compare with its own words.
 */
export function carryClaims(
  claims: readonly ClaimToCarry[],
  texts: ReadonlyMap<number, string>,
  newText: string,
): Map<string, Anchor> {
  const anchors = anchorsFrom(claims, ({ own }) => own, texts, newText);
  const unrestored = claims.filter(
    ({ id, own, last }) => own && last && last !== own && !isInOwnWords(anchors.get(id)),
  );
  const followUps = anchorsFrom(unrestored, ({ last }) => last, texts, newText);
  for (const { id, own } of unrestored) {
    const anchor = followUps.get(id);
    if (own && anchor?.passage) anchors.set(id, compareWith(own, anchor.passage, anchor.exact));
  }
  return anchors;
}

/**
 * The anchors without those of lost claims on words that another claim of the article has kept: these words stood there
 * already when the claim was lost, so they are not its own that are back.
 */
export function withoutDoubles(
  claims: readonly ClaimToCarry[],
  anchors: ReadonlyMap<string, Anchor>,
): Map<string, Anchor> {
  const placeOf = ({ id }: ClaimToCarry) => {
    const anchor = anchors.get(id);
    return anchor?.passage && isInOwnWords(anchor) ? `${anchor.passage.start} ${anchor.passage.end}` : null;
  };
  const kept = new Set(claims.filter(({ own, last }) => last !== null && last === own).map(placeOf));
  const doubles = claims.filter((claim) => claim.last === null && placeOf(claim) !== null && kept.has(placeOf(claim)));
  return new Map([...anchors, ...doubles.map(({ id }) => [id, LOST] as const)]);
}

/** The versions whose texts `carryClaims` needs for these claims. */
export const versionsNeeded = (claims: readonly ClaimToCarry[]): number[] => [
  ...new Set(
    claims.flatMap(({ own, last }) => [own, last].flatMap((occurrence) => (occurrence ? [occurrence.version] : []))),
  ),
];

function anchorsFrom(
  claims: readonly ClaimToCarry[],
  occurrenceOf: (claim: ClaimToCarry) => Occurrence | null,
  texts: ReadonlyMap<number, string>,
  newText: string,
): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>(claims.map(({ id }) => [id, LOST]));
  const byVersion = new Map<number, { id: string; passage: Passage }[]>();
  for (const claim of claims) {
    const occurrence = occurrenceOf(claim);
    if (!occurrence) continue;
    const group = byVersion.get(occurrence.version) ?? [];
    group.push({ id: claim.id, passage: occurrence.passage });
    byVersion.set(occurrence.version, group);
  }
  for (const [version, group] of byVersion) {
    const oldText = texts.get(version);
    if (oldText === undefined) throw new Error(`The text of version ${version} is missing.`);
    for (const [id, anchor] of reanchor(oldText, newText, group)) anchors.set(id, anchor);
  }
  return anchors;
}

const isInOwnWords = (anchor: Anchor | undefined): boolean => anchor?.state === "exact" || anchor?.state === "moved";
