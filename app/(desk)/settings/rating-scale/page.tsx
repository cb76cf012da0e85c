import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScaleDesk } from "#components/rating-scale/scale-desk.tsx";
import { claimsToPreview, ratingUses } from "#data/rating-use.ts";
import { readScale } from "#data/ratings.ts";
import { signedInViewer } from "#data/viewer.ts";
import { can } from "#domain/permissions.ts";

export const metadata: Metadata = { title: "Rating scale" };

export default async function RatingScalePage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "scale.change")) notFound();
  const [scale, uses, claims] = await Promise.all([readScale(viewer), ratingUses(viewer), claimsToPreview(viewer)]);
  return <ScaleDesk scale={scale} uses={uses} claims={claims} />;
}
