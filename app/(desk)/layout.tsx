import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DeskBar } from "#components/desk/desk-bar.tsx";
import { ScaleStyle } from "#components/rating/scale-style.tsx";
import { Announcements } from "#components/ui/announcements.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { unreadCount } from "#server/notifications/notifications.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedInViewer();
  const [unread, scale, requestHeaders] = await Promise.all([
    unreadCount(viewer),
    can(viewer, "scale.read") ? ratingScale(viewer) : [],
    headers(),
  ]);
  return (
    <>
      <ScaleStyle scale={scale} nonce={requestHeaders.get("x-nonce") ?? undefined} />
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <DeskBar viewer={viewer} unread={unread} />
      {children}
      <Announcements />
    </>
  );
}
