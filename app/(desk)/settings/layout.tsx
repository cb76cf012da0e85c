import type { ReactNode } from "react";
import { SettingsNav } from "#components/account/settings-nav.tsx";
import { signedInViewer } from "#server/auth/viewer.ts";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await signedInViewer();
  return (
    <main className="page settings" id="main">
      <header className="page-head">
        <h1>Settings</h1>
      </header>
      <SettingsNav role={viewer.role} />
      {children}
    </main>
  );
}
