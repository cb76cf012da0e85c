import { ProblemError } from "#client/api.ts";

/** What the device answers about a passkey. It refuses when the person cancels, or when it has no passkey for this address. */
export const askDevice = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch(() => {
    throw new ProblemError(0, { detail: "No passkey was used. Try again, or use another way to sign in." });
  });
