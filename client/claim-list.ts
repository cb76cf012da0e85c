import { addressWith } from "#domain/address-fields.ts";
import type { ClaimTagsInput, ClaimTagsOutcome, SelectedClaim } from "#domain/claim-batch.ts";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import { download, send } from "./api.ts";

/** The claims that a filter selects, at most `MAX_CLAIMS`. Throws what the API threw, as the others do. */
export async function claimsOfFilter(filter: Omit<ClaimFilter, "after">): Promise<SelectedClaim[]> {
  return (await send<{ claims: SelectedClaim[] }>("GET", addressWith("/claims/ids", filter))).value.claims;
}

/** Add tags to claims and take others off. Idempotent. */
export const tagClaims = async (input: ClaimTagsInput): Promise<ClaimTagsOutcome> =>
  (await send<ClaimTagsOutcome>("PUT", "/claims", { body: input })).value;

/** Have the browser save these claims as a CSV file. */
export const claimsCsv = (ids: string[]): Promise<void> =>
  download("POST", "/claims/csv", { body: { claims: ids } }, "claims.csv");
