"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { claimsCsv, claimsOfFilter } from "#client/claim-list.ts";
import { AssignDialog } from "#components/assignment/assign-dialog.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Selection } from "#components/ui/selectable-list.tsx";
import { addressWith } from "#domain/address-fields.ts";
import { MAX_CLAIMS, type SelectedClaim } from "#domain/claim-batch.ts";
import type { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { selectedClaimOf } from "./claim-value.ts";
import { TagDialog } from "./tag-dialog.tsx";

type ClaimActsProps = { viewer: Viewer; filter: ClaimFilter; selection: Selection };

/** What can be done with the selected claims. */
export function ClaimActs({ viewer, filter, selection }: ClaimActsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<{ act: "assign" | "tag"; claims: SelectedClaim[] } | null>(null);
  const { values, isAll, count, words } = selection;
  const { after: _, ...whole } = filter;
  const begin = async (act: "assign" | "tag") => {
    if (count > MAX_CLAIMS) {
      say(`At most ${MAX_CLAIMS} claims at once. Narrow the list with its filters.`);
      return;
    }
    try {
      setOpen({ act, claims: isAll ? await claimsOfFilter(whole) : values.map(selectedClaimOf) });
    } catch (error) {
      say(problemSentence(error));
    }
  };
  const done = () => {
    selection.clear();
    router.refresh();
  };
  const close = () => setOpen(null);
  const exportChosen = () =>
    void claimsCsv(values.map((value) => selectedClaimOf(value).id)).catch((error) => say(problemSentence(error)));
  return (
    <>
      {isAll ? (
        <PlainButtonLink href={addressWith("/api/v1/claims", { ...whole, format: "csv" })} download>
          Export CSV
        </PlainButtonLink>
      ) : (
        <Button onClick={exportChosen}>Export CSV</Button>
      )}
      <Button onClick={() => void begin("tag")}>Tag…</Button>
      <Button kind="main" onClick={() => void begin("assign")}>
        Assign…
      </Button>
      {open?.act === "assign" && (
        <AssignDialog
          viewer={viewer}
          items={open.claims.map(({ id, articleId }) => ({ articleId, claimId: id }))}
          what={words}
          onClose={close}
          onAssigned={done}
        />
      )}
      {open?.act === "tag" && (
        <TagDialog ids={open.claims.map(({ id }) => id)} what={words} onClose={close} onTagged={done} />
      )}
    </>
  );
}
