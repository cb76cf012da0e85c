import type { Metadata } from "next";
import { TableHead } from "#components/ui/table-head.tsx";
import { signedInViewer } from "#server/auth/viewer.ts";
import { retentionOfPersonalData } from "#server/people/retention.ts";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  await signedInViewer();
  return (
    <>
      <section className="broad">
        <h2>What is kept, and for how long</h2>
        <p className="quiet">
          Galley stores no IP addresses. Backups and the logs of a web server in front of Galley are kept for as long as
          your newsroom decides.
        </p>
        <table className="stacking">
          <TableHead columns={["What", "Why", "Until"]} />
          <tbody>
            {retentionOfPersonalData().map(({ what, why, until }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td data-label="Why">{why}</td>
                <td data-label="Until">{until}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>Your data</h2>
        <p>
          <a href="/api/v1/me/data">Save what Galley keeps about you</a>, with your claims, verdicts and comments, as
          one JSON object a line. If you leave, an admin can replace your name by “Former colleague”.
        </p>
      </section>
    </>
  );
}
