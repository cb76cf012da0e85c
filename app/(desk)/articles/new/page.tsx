import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportDesk } from "#components/import/import-desk.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

export const metadata: Metadata = { title: "Import an article" };

export default async function ImportPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.import")) redirect("/");
  return (
    <main className="page" id="main">
      <ImportDesk />
    </main>
  );
}
