import type { RatingUse } from "#domain/rating/rating.ts";

const counted = (count: number, one: string) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

/** How many verdicts and rulings hold a rating, in words. */
export function usageText(use: RatingUse | undefined): string {
  const parts = [
    ...(use && use.verdicts > 0 ? [counted(use.verdicts, "verdict")] : []),
    ...(use && use.rulings > 0 ? [counted(use.rulings, "ruling")] : []),
  ];
  return parts.join(" and ") || "Not used yet";
}

export const isUsed = (use: RatingUse | undefined): use is RatingUse =>
  use !== undefined && use.verdicts + use.rulings > 0;
