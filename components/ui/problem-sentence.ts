import { ProblemError, UnreachableError } from "#client/api.ts";

/** What the person reads about an error of the API. Any other error is a bug and is thrown again. */
export function problemSentence(
  error: unknown,
  unreachable = "Galley cannot be reached. Try again in a moment.",
): string {
  if (error instanceof UnreachableError) return unreachable;
  if (error instanceof ProblemError) return error.detail;
  throw error;
}
