import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Quality } from "#domain/quality/quality.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { agreementByTag, agreements } from "./agreement.ts";
import { reviewerPairs } from "./pairs.ts";
import { slotValues } from "./patterns.ts";
import { againstRulings } from "./rulings.ts";
import { spreadCounts, widestSpread } from "./widest.ts";

/** How reviewers agree, over the selected claims on which the viewer may know it. */
export async function readQuality(viewer: Viewer, filter: DashboardFilter, now = new Date()): Promise<Quality> {
  const scale = await ratingScale(viewer);
  return readFigures(viewer, filter, async (ask) => {
    const slots = await slotValues(ask);
    // The first two compute for longest, and the others ask meanwhile.
    const [ofGroups, tags, pairs, rulings, spreads, widest] = await Promise.all([
      agreements(ask, slots, filter, now),
      agreementByTag(ask, slots),
      reviewerPairs(viewer, ask, scale),
      againstRulings(viewer, ask, scale),
      spreadCounts(ask),
      widestSpread(ask),
    ]);
    return { ...ofGroups, tags, pairs, rulings, spreads, widest };
  });
}
