import type { Claim } from "#domain/claim.ts";

/** What a discussion needs to know of its claim. The verdicts on a claim can be megabytes, so that they stay behind. */
export type DiscussedClaim = Pick<Claim, "id" | "blind" | "withdrawnAt"> & {
  isStored: boolean;
  isRuled: boolean;
  /** Whether the viewer knows of a judgement of it. */
  isJudged: boolean;
};

export const discussedClaim = (claim: Claim): DiscussedClaim => {
  const { id, blind, withdrawnAt, version, myVerdict, ruling, verdicts } = claim;
  const isRuled = ruling !== null;
  const isJudged = myVerdict !== null || isRuled || verdicts.length > 0;
  return { id, blind, withdrawnAt, isStored: version > 0, isRuled, isJudged };
};
