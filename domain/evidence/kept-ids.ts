/** A stored piece of evidence: its id, and what tells it from others in the same verdict. */
export type KeyedPiece = { id: string; key: string };

/**
 * The ids that pieces of evidence keep when their list is replaced, null for new ones: a piece that was moved has the same
 * key, and one that was edited takes an id that is left, first that of its place.
 */
export function keptIds(before: KeyedPiece[], keys: string[]): (string | null)[] {
  const free = new Set(before);
  const take = (piece: KeyedPiece | undefined) => {
    if (!piece || !free.delete(piece)) return null;
    return piece.id;
  };
  const moved = keys.map((key) => take([...free].find((piece) => piece.key === key)));
  const isShorter = keys.length < before.length;
  return moved.map((id, at) => id ?? take(before[at]) ?? (isShorter ? null : take([...free][0])));
}
