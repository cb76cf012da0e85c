import "server-only";
import { ConflictError, PreconditionMissingError } from "#domain/errors.ts";

/**
 * Refuse a change that does not start from the version that is stored. `ifMatch` is the version the request names, null
 * where it names none. `current` is the row as the viewer may see it; they get it with the refusal, and `sentence` says
 * what changed.
 */
export function expectVersion(current: { version: number }, ifMatch: number | null, sentence: string): void {
  if (ifMatch === null) throw new PreconditionMissingError();
  if (ifMatch !== current.version) throw new ConflictError(sentence, current);
}

/**
 * Refuse a change of something that does not exist. `thing` names it with its article or pronoun, at the start of a
 * sentence.
 */
export function expectAbsent(ifMatch: number | null, thing: string): void {
  if (ifMatch !== null) throw new ConflictError(`${thing} no longer exists.`, null);
}
