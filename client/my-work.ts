import { send } from "#client/api.ts";
import { type MyWork, nextPlace, type Place } from "#domain/my-work.ts";

/** Where the next owed work is, after this claim; null when nothing else is owed. Throws what the API threw. */
export async function nextOwed(claimId: string | null): Promise<Place | null> {
  const { value } = await send<MyWork>("GET", "/my-work");
  return nextPlace(value.items, claimId);
}
