import { atLeast, type Viewer } from "#domain/permissions.ts";

export type Person = { id: string; name: string };
type Given = { id: string; reviewer: Person };

/** Whether the viewer gets verdicts without the names of their reviewers, in shuffled order. A setting of editors. */
export const hidesNames = ({ role, hideNames = false }: Pick<Viewer, "role" | "hideNames">): boolean =>
  hideNames && atLeast(role, "editor");

/**
 * Hides the reviewers of a claim from one viewer, always in the same way, except the viewer. Other people keep their names.
 */
export const hideNames = (viewer: Pick<Viewer, "id">, claimId: string, verdicts: Given[]) =>
  hideNamesInOrder(shuffledFor(verdicts, viewer.id, claimId).filter(({ reviewer }) => reviewer.id !== viewer.id));

/** Verdicts in a pseudo-random order that is always the same for one editor and one claim. */
export const shuffledFor = <T extends { id: string }>(verdicts: T[], editorId: string, claimId: string): T[] =>
  [...verdicts].sort(
    (a, b) => sortKey(a, editorId, claimId) - sortKey(b, editorId, claimId) || a.id.localeCompare(b.id),
  );

const sortKey = ({ id }: { id: string }, editorId: string, claimId: string) => hash(`${editorId} ${claimId} ${id}`);

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(words)) value = Math.imul(value ^ unit, 0x01000193) >>> 0;
  return value;
}

/** Hides reviewers: they become Reviewer A, B… in the order of their verdicts. Other people keep their names. */
export function hideNamesInOrder(verdicts: Given[]): (person: Person) => Person {
  const letters = new Map(verdicts.map(({ reviewer }, at) => [reviewer.id, letterOf(at)]));
  return (person) => {
    const letter = letters.get(person.id);
    return letter === undefined ? person : { id: letter, name: `Reviewer ${letter}` };
  };
}

/** A to Z, then AA. */
const letterOf = (at: number): string =>
  (at < 26 ? "" : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
