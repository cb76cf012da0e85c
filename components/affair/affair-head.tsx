import type { ComponentProps } from "react";
import { ExportClaims } from "#components/report/export-claims.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Affair } from "#domain/affair.ts";
import { claimsAddress, dashboardAddress } from "#domain/claim-filter.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { AffairActs } from "./affair-acts.tsx";

type AffairHeadProps = {
  viewer: Viewer;
  affair: Affair;
  /** How many of its articles are not archived. */
  articles: number;
  claims: number;
} & Pick<ComponentProps<typeof ExportClaims>, "formats" | "languages">;

/** The name of an affair, and the ways to its claims, its figures and its export. */
export function AffairHead({ viewer, affair, articles, claims, formats, languages }: AffairHeadProps) {
  const { id, name, description, archived } = affair;
  return (
    <>
      <div className="page-head">
        <h1 dir="auto">{name}</h1>
        <p className="quiet">
          {archived && "Archived. "}
          {articles === 1 ? "One article" : `${articles} articles`}
        </p>
        <div className="end">
          {claims > 0 && <Link href={claimsAddress({ affair: id })}>All claims</Link>}
          {claims > 0 && <Link href={dashboardAddress({ affair: id })}>Dashboard</Link>}
          {claims > 0 && <ExportClaims scope={{ affair: id }} what={name} {...{ claims, formats, languages }} />}
          {can(viewer, "affair.change") && <AffairActs affair={affair} />}
        </div>
      </div>
      {description && (
        <p className="affair-description" dir="auto">
          {description}
        </p>
      )}
    </>
  );
}
