import type { ReactNode } from "react";
import { SettingsNav } from "#components/account/settings-nav.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await signedInViewer();
  return (
    <main className="page settings" id="main">
      <header className="page-head">
        <h1>Settings</h1>
      </header>
      <SettingsNav isAdmin={can(viewer, "people.manage")} />
      {children}
    </main>
  );
}
