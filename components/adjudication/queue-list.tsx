"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { useNow } from "#components/ui/use-now.ts";
import { adjudicationAddress, type QueuedClaim, type QueueFilter } from "#domain/adjudication/adjudication.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { BulkRuling } from "./bulk-ruling.tsx";
import { QueueRow } from "./queue-row.tsx";
import { useLiveQueue } from "./use-live-queue.ts";
import { usePresence } from "./use-presence.ts";

type QueueListProps = {
  claims: QueuedClaim[];
  scale: Rating[];
  filter: QueueFilter;
  viewerId: string;
  /** When the page was rendered. */
  now: string;
  /** Shown when no claim waits. A dialog that is open stays open. */
  children: ReactNode;
};

/** A page of the queue. J and K step through it, Enter opens a claim, X selects an agreed one. */
export function QueueList({ claims: read, scale, filter, viewerId, now: rendered, children }: QueueListProps) {
  const router = useRouter();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // As they were when the dialog opened: what is written in it stays, whatever others do.
  const [ruling, setRuling] = useState<QueuedClaim[] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const claims = useLiveQueue(read, viewerId, table);
  const present = usePresence(read, Object.fromEntries(read.map((claim) => [claim.id, claim.present])), viewerId);
  const now = useNow(rendered);
  const agreed = claims.filter(isSelectable);
  const chosen = agreed.filter(({ id }) => selected.has(id));

  const select = (some: QueuedClaim[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const { id } of some) isSelected ? next.add(id) : next.delete(id);
    setSelected(next);
  };
  const rows = () => [...(table.current?.tBodies[0]?.rows ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const step = (by: number) => {
    const at = current();
    const next = at < 0 ? 0 : Math.min(claims.length - 1, Math.max(0, at + by));
    rows()[next]?.querySelector("a")?.focus();
  };
  const open = () => {
    const claim = claims[Math.max(0, current())];
    if (claim) router.push(adjudicationAddress(claim.id, filter));
  };
  const toggle = () => {
    const claim = claims[current()];
    if (claim && isSelectable(claim)) select([claim], !selected.has(claim.id));
  };
  const rule = () => setRuling(chosen);
  useCommands({
    nextClaim: { run: () => step(1) },
    previousClaim: { run: () => step(-1) },
    open: { label: "Open the claim", run: open },
    select: { run: toggle, isOn: () => agreed.length > 0 },
    ruleSelected: { run: rule, isOn: () => chosen.length > 0 },
  });
  const ruleShortcut = useShortcut("ruleSelected");
  return (
    <>
      {agreed.length > 0 && (
        <div className="queue-acts">
          <label className="choice">
            <Checkbox
              checked={chosen.length === agreed.length}
              onChange={({ currentTarget }) => select(agreed, currentTarget.checked)}
            />
            Select all {agreed.length} agreed on this page
          </label>
          <Button kind="main" disabled={chosen.length === 0} onClick={rule} {...ruleShortcut}>
            {chosen.length === 0
              ? "Rule on agreed claims"
              : `Rule on ${chosen.length} agreed ${chosen.length === 1 ? "claim" : "claims"}`}
          </Button>
        </div>
      )}
      {claims.length === 0 ? (
        children
      ) : (
        <table className="claim-table queue" ref={table}>
          <TableHead columns={[["Selected", "visually-hidden"], "Claim", "Verdicts", ["Waiting", "wide-cell"]]} />
          <tbody>
            {claims.map((claim) => (
              <QueueRow
                key={claim.id}
                claim={claim}
                scale={scale}
                now={now}
                address={adjudicationAddress(claim.id, filter)}
                present={present[claim.id] ?? []}
                isSelected={selected.has(claim.id)}
                onSelect={isSelectable(claim) ? (isSelected) => select([claim], isSelected) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {ruling && (
        <BulkRuling
          claims={ruling}
          scale={scale}
          viewerId={viewerId}
          onClose={() => {
            setRuling(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

/** Only claims with nothing to weigh can be ruled on together. */
const isSelectable = ({ part, whyNot, sentBack, needsReason }: QueuedClaim) =>
  part === "agreed" && whyNot === null && (!sentBack || sentBack.answeredAt !== null) && needsReason === null;
