/** UTF-16 units that short pieces are joined to: each step of an asynchronous iteration costs more than joining them. */
const PIECE_LENGTH = 4_096;

/** An empty piece. Whoever writes the pieces can let others have their turn at each. */
export const PAUSE = "";

/** The same text in fewer pieces. */
export function* joinPieces(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE_LENGTH) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
