import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScaleDesk } from "#components/rating-scale/scale-desk.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { readScale } from "#server/ratings/ratings.ts";
import { claimsToPreview, ratingUses } from "#server/ratings/use.ts";

export const metadata: Metadata = { title: "Rating scale" };

export default async function RatingScalePage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "scale.change")) notFound();
  const [scale, uses, claims] = await Promise.all([readScale(viewer), ratingUses(viewer), claimsToPreview(viewer)]);
  return <ScaleDesk scale={scale} uses={uses} claims={claims} />;
}
