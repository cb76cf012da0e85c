import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";

/** What a discussion needs to know of its claim. The verdicts on a claim can be megabytes, so that they stay behind. */
export type DiscussedClaim = Pick<Claim, "id" | "blind" | "withdrawnAt"> & {
  isStored: boolean;
  /** Whether the viewer knows of a judgement of it. */
  isJudged: boolean;
  isRuled: boolean;
  /** The ids of the reviewers whose verdicts the viewer sees; null while verdicts or names are hidden from them. */
  submittedBy: string[] | null;
  /** Whether the names of reviewers are hidden in the discussion too. */
  namesHidden: boolean;
};

export const discussedClaim = (claim: Claim, viewer: Viewer): DiscussedClaim => {
  const { id, blind, withdrawnAt, version, myVerdict, ruling, verdicts } = claim;
  const isRuled = ruling !== null;
  const isJudged = myVerdict !== null || isRuled || verdicts.length > 0;
  const given = [...verdicts, ...(myVerdict?.state === "submitted" ? [myVerdict] : [])];
  const submittedBy = blind || hidesNames(viewer) ? null : given.map(({ reviewer }) => reviewer.id);
  return { id, blind, withdrawnAt, isStored: version > 0, isJudged, isRuled, submittedBy, namesHidden: false };
};
