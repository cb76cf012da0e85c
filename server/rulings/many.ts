import "server-only";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Ruling, RulingOutcome } from "#domain/ruling.ts";
import { lightBatch } from "#server/claims/light-batch.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";

/**
 * Run requests that concern one claim each. Those on as many claims as can be read at once are one transaction, whose
 * number of statements does not depend on how many they are.
 */
export async function runInBatches<Request extends { claimId: string }>(
  viewer: Viewer,
  requests: Request[],
  run: (tx: Transaction, batch: Request[]) => Promise<RulingOutcome[]>,
): Promise<{ results: RulingOutcome[] }> {
  const results: RulingOutcome[] = [];
  while (results.length < requests.length) {
    const rest = requests.slice(results.length);
    const outcomes = await write(async (tx) => {
      const ids = rest.map(({ claimId }) => claimId);
      return run(tx, rest.slice(0, (await lightBatch(tx, viewer, ids)).length));
    });
    results.push(...outcomes);
  }
  return { results };
}

/** What `check` returns, or the outcome when it refuses the request. */
export function attempt<T>(claimId: string, check: () => T): T | { refusal: RulingOutcome } {
  try {
    return check();
  } catch (error) {
    return { refusal: outcomeOf(claimId, error) };
  }
}

/** The outcome of an error that concerns one claim only. Any other error ends the whole request. */
function outcomeOf(claimId: string, error: unknown): RulingOutcome {
  if (error instanceof ConflictError)
    return { claimId, outcome: "changed", ruling: error.current as Ruling | null, detail: error.message };
  if (error instanceof PreconditionMissingError)
    return { claimId, outcome: "changed", ruling: null, detail: "An editor has already ruled on this claim." };
  if (error instanceof RuleError || error instanceof ForbiddenError || error instanceof NotFoundError)
    return { claimId, outcome: "refused", ruling: null, detail: error.message };
  throw error;
}
