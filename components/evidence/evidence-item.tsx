import type { ReactNode } from "react";
import { QuoteCheck } from "#components/quote/quote-check.tsx";
import { joined } from "#components/ui/joined.tsx";
import { Link } from "#components/ui/link.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { claimAddress } from "#domain/addresses.ts";
import type { Evidence } from "#domain/evidence.ts";
import { STANCES } from "#domain/evidence.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { SOURCE_KINDS } from "#domain/source.ts";
import { QuoteAndNote } from "./quote-and-note.tsx";
import type { OrderedItem } from "./use-drag-order.ts";

type EvidenceItemProps = Partial<OrderedItem> & {
  evidence: Evidence;
  children?: ReactNode;
  /** The statement of the claim. */
  claim?: string | undefined;
};

/** One piece of evidence: what the source says about the claim, and where. `children` are its actions. */
export function EvidenceItem({ evidence, claim, children, ...item }: EvidenceItemProps) {
  const { source, stance, locator, fromClaimId } = evidence;
  const href = source.url && safeUrl(source.url);
  const about: ReactNode[] = [
    source.publisher,
    source.author,
    source.publishedAt && <PartialDate key="date" at={source.publishedAt} />,
    source.kind === "other" ? null : SOURCE_KINDS[source.kind],
    locator,
  ].filter(Boolean);
  return (
    <div className="evidence" {...item}>
      <span className={`stance is-${stance}`}>{STANCES[stance]}</span>
      <div>
        <p dir="auto">
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
          ) : (
            source.title
          )}
        </p>
        {about.length > 0 && <p className="small quiet">{joined(about, ", ")}</p>}
        <QuoteAndNote evidence={evidence} />
        {fromClaimId && (
          <p className="small quiet">
            Copied from <Link href={claimAddress(fromClaimId)}>the evidence on another claim</Link>
          </p>
        )}
        <QuoteCheck evidence={evidence} claim={claim} />
        {children}
      </div>
    </div>
  );
}
