import { send } from "#client/api.ts";
import { type MyWork, nextTarget, type WorkTarget } from "#domain/my-work.ts";

/** Where the next owed work is, after this claim; null when nothing else is owed. Throws what the API threw. */
export async function nextOwed(claimId: string | null): Promise<WorkTarget | null> {
  const { value } = await send<MyWork>("GET", "/my-work");
  return nextTarget(value.items, claimId);
}
