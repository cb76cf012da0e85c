import "server-only";
import { shortened } from "#domain/graphemes.ts";

/** In UTF-16 units. */
const MAX_WORDS_LENGTH = 300;

/**
 * The words of a passage as events hold them: their beginning, because a passage can be a whole article. The version and
 * the offsets beside them say where all the words are. Older events hold all of them.
 */
export const loggedWords = (words: string): string => shortened(words, MAX_WORDS_LENGTH);

/** A verdict or a ruling as events hold it. */
export const withLoggedWords = <T extends { restsOn: string }>(judgement: T): T => ({
  ...judgement,
  restsOn: loggedWords(judgement.restsOn),
});
