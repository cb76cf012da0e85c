type Person = { id: string; name: string };
type Given = { id: string; reviewer: Person };

/** Verdicts in an order that has nothing to do with who gave them, or when: always the same for one editor and one claim. */
export const shuffledFor = <T extends { id: string }>(verdicts: T[], editorId: string, claimId: string): T[] =>
  [...verdicts].sort((a, b) => place(a, editorId, claimId) - place(b, editorId, claimId) || a.id.localeCompare(b.id));

const place = ({ id }: { id: string }, editorId: string, claimId: string) => hash(`${editorId} ${claimId} ${id}`);

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(words)) value = Math.imul(value ^ unit, 0x01000193) >>> 0;
  return value;
}

/** Who is hidden: each reviewer becomes Reviewer A, B… in the order the verdicts stand; anyone else stays who they are. */
export function unseenNames(verdicts: Given[]): (person: Person) => Person {
  const letters = new Map(verdicts.map(({ reviewer }, at) => [reviewer.id, letterOf(at)]));
  return (person) => {
    const letter = letters.get(person.id);
    return letter === undefined ? person : { id: letter, name: `Reviewer ${letter}` };
  };
}

/** A to Z, then AA. */
const letterOf = (at: number): string =>
  (at < 26 ? "" : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
