import { redirect } from "next/navigation";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

/** Editors begin with what waits for them, reviewers with their work. Readers will find published reports here. */
export default async function HomePage() {
  const viewer = await signedInViewer();
  if (can(viewer, "work.read")) redirect("/today");
  if (can(viewer, "article.read")) redirect("/my-work");
  return (
    <main className="page narrow" id="main">
      <div className="page-head">
        <h1>Reports</h1>
      </div>
      <section className="empty">
        <h2>No report has been published yet</h2>
        <p>
          Reports will be listed here as soon as an editor publishes them. To mark claims and give verdicts, ask an
          admin of your newsroom to make you a reviewer.
        </p>
      </section>
    </main>
  );
}
