import type { ReactNode } from "react";
import { DeskBar } from "#components/desk/desk-bar.tsx";
import { Announcements } from "#components/ui/announcements.tsx";
import { signedInViewer } from "#server/auth/viewer.ts";
import { unreadCount } from "#server/notifications/notifications.ts";

/** The frame of all pages for people who are signed in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedInViewer();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <DeskBar viewer={viewer} unread={await unreadCount(viewer)} />
      {children}
      <Announcements />
    </>
  );
}
