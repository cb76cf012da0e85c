import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ExportList } from "#components/report/export-list.tsx";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { myExports } from "#server/exports/exports.ts";

export const metadata: Metadata = { title: "Exports" };

/** The files that the viewer asked for, and how far they are. */
export default async function ExportsPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "report.export")) redirect("/");
  const { exports } = await myExports(viewer);
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Exports</h1>
        <p className="quiet">Only you see these. Files are kept for a day.</p>
      </div>
      <ExportList exports={exports} formats={FORMAT_CHOICES.map(({ key, label }) => ({ key, label }))} />
    </main>
  );
}
