import { useSyncExternalStore } from "react";
import { sourceLookups, type WantedSource } from "#client/source-lookups.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { type Evidence, evidenceInput } from "#domain/evidence.ts";
import { pickFields } from "#domain/field-values.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { type Source, SourceFields, urlKey } from "#domain/source.ts";

/**
 * Looks up a source that is cited for a claim. What is found is shown in the verdict too, also when the form is closed by
 * then: a known source takes the place of the address that leads to it, and details are read again.
 */
export function useSourceLookup(claimId: string): (wanted: WantedSource) => void {
  const workspace = useWorkspace();
  const citeAs = (asked: string, { url }: SourceDetail) => {
    const verdict = workspace.claim(claimId)?.myVerdict;
    if (!verdict || verdict.state === "submitted" || !url || urlKey(url) === urlKey(asked)) return;
    const pieces = verdict.evidence.map(evidenceInput);
    if (!pieces.some(({ source }) => source.url === asked)) return;
    const evidence = pieces.map((piece) => (piece.source.url === asked ? { ...piece, source: { url } } : piece));
    workspace.changeVerdict(claimId, { evidence });
  };
  return (wanted) =>
    void sourceLookups.lookUp(wanted, (source) => {
      if ("url" in wanted) citeAs(wanted.url, source);
      if (source.detailsState === "found") void workspace.refreshClaim(claimId);
    });
}

/** The pieces with what was found of their sources on this page, which the verdict shows once it is read again. */
export function useFoundDetails(pieces: Evidence[]): Evidence[] {
  useSyncExternalStore(
    sourceLookups.subscribe,
    () => pieces.map(({ source }) => sourceLookups.of(source.url ? { url: source.url } : null)?.source?.title).join(),
    () => "",
  );
  return pieces.map((piece) => {
    const { url, title } = piece.source;
    const found = url && title === url ? sourceLookups.of({ url })?.source : null;
    return found ? { ...piece, source: pickSource(found) } : piece;
  });
}

const pickSource = (source: SourceDetail): Source => ({
  id: source.id,
  version: source.version,
  ...pickFields(SourceFields, source),
});
