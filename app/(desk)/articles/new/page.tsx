import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportDesk } from "#components/articles/import-desk.tsx";
import { signedInViewer } from "#data/viewer.ts";
import { can } from "#domain/permissions.ts";

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
