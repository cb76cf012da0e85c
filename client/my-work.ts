import { send } from "#client/api.ts";
import type { WorkspaceTarget } from "#domain/addresses.ts";
import { type MyWork, nextTarget } from "#domain/my-work.ts";

/** Where the next owed work is, after this claim; null when nothing else is owed. Throws what the API threw. */
export async function nextOwed(claimId: string | null): Promise<WorkspaceTarget | null> {
  const { value } = await send<MyWork>("GET", "/my-work");
  return nextTarget(value.items, claimId);
}
