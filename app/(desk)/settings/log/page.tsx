import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditFilters } from "#components/audit-log/audit-filters.tsx";
import { AuditTable } from "#components/audit-log/audit-table.tsx";
import { PlainButtonLink } from "#components/ui/button.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { AuditFilter, auditAddress, auditFileAddress } from "#domain/audit-log.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { AUDIT_PAGE_SIZE, auditLog } from "#server/log/audit-log.ts";

export const metadata: Metadata = { title: "Log" };

export default async function LogPage({ searchParams }: PageProps<"/settings/log">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "audit.read")) notFound();
  const { after, ...first } = filterIn(AuditFilter, await searchParams);
  const { events, nextCursor } = await auditLog(viewer, { after, ...first });
  return (
    <section className="broad">
      <div className="section-head">
        <h2>Log</h2>
        <div>
          <PlainButtonLink href={auditFileAddress(first, "csv")}>CSV</PlainButtonLink>{" "}
          <PlainButtonLink href={auditFileAddress(first, "jsonl")}>JSON lines</PlainButtonLink>
        </div>
      </div>
      <p className="quiet">
        Who did what, and when. What was written is not listed here. Where you have begun a verdict, you do not see how
        others judge the claim.
      </p>
      <AuditFilters filter={first} />
      <AuditTable events={events} />
      <PageLinks
        label="Pages of the log"
        first={after ? auditAddress(first) : null}
        next={nextCursor ? auditAddress({ ...first, after: nextCursor }) : null}
        size={AUDIT_PAGE_SIZE}
      />
    </section>
  );
}
