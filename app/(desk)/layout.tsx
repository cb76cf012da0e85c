import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ShortcutsProvider } from "#components/commands/shortcuts-provider.tsx";
import { DeskBar } from "#components/desk/desk-bar.tsx";
import { ScaleStyle } from "#components/rating/scale-style.tsx";
import { Announcements } from "#components/ui/announcements.tsx";
import { NewsroomClock } from "#components/ui/newsroom-clock.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { unreadCount } from "#server/notifications/notifications.ts";
import { preferencesOf } from "#server/people/preferences.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { waitingCounts } from "#server/work/counts.ts";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedInViewer();
  const [unread, waiting, scale, { shortcuts }, { timeZone, dateStyle }, requestHeaders] = await Promise.all([
    unreadCount(viewer),
    can(viewer, "article.read") ? waitingCounts(viewer) : { myWork: 0, adjudication: 0, readers: 0 },
    can(viewer, "scale.read") ? ratingScale(viewer) : [],
    preferencesOf(viewer),
    newsroomSettings(),
    headers(),
  ]);
  return (
    <NewsroomClock time={{ timeZone, dateStyle }}>
      <ShortcutsProvider shortcuts={shortcuts}>
        <ScaleStyle scale={scale} nonce={requestHeaders.get("x-nonce") ?? undefined} />
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <DeskBar viewer={viewer} unread={unread} waiting={waiting} />
        {children}
        <Announcements />
      </ShortcutsProvider>
    </NewsroomClock>
  );
}
