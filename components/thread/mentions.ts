/** The name being typed after an @ before the cursor, and the offset of the @; null if there is none. */
export function nameBeingTyped(text: string, cursor: number): { at: number; typed: string } | null {
  const found = /(?:^|[\s(“"'])@([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]*)?)$/u.exec(text.slice(0, cursor));
  if (!found) return null;
  const typed = found[1] ?? "";
  return { at: cursor - typed.length - 1, typed };
}

/** The text with the chosen name in place of the typed one, and the new offset of the cursor. */
export function withName(text: string, cursor: number, at: number, name: string): { text: string; cursor: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(cursor).replace(/^ /, ""), cursor: before.length };
}

/** A part of a text, with its offset. */
export type Piece = { at: number; text: string; isName: boolean };

/** The text split at the names of people mentioned, longer names first, because a name may begin with another. */
export function piecesOf(text: string, names: string[]): Piece[] {
  let pieces = [{ at: 0, text, isName: false }];
  for (const name of [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length))
    pieces = pieces.flatMap((piece) => (piece.isName ? [piece] : split(piece, `@${name}`)));
  return pieces.filter((piece) => piece.text !== "");
}

function split({ at, text }: Piece, name: string): Piece[] {
  let end = at;
  return text.split(name).flatMap((part, nth) => {
    const named = nth > 0 ? [{ at: end, text: name, isName: true }] : [];
    const start = end + (nth > 0 ? name.length : 0);
    end = start + part.length;
    return [...named, { at: start, text: part, isName: false }];
  });
}
