import type { SelectedClaim } from "#domain/claim-batch.ts";

/** The value of the tick box of a claim. */
export const valueOfClaim = ({ id, articleId }: SelectedClaim): string => `${articleId} ${id}`;

export function selectedClaimOf(value: string): SelectedClaim {
  const [articleId = "", id = ""] = value.split(" ");
  return { id, articleId };
}
