import type { SourceDetail } from "#domain/source/source-detail.ts";

/** What was kept of a source, where quotes cannot be looked for in it: a picture is shown, and why there is no text. */
export function KeptFile({ source: { id, title, snapshots } }: { source: SourceDetail }) {
  const [latest] = snapshots;
  if (!latest || (latest.hasText && latest.textFault === null)) return null;
  return (
    <>
      {latest.isPicture && (
        // biome-ignore lint/performance/noImgElement: Next does not see what is behind the sign-in
        <img className="kept-picture" src={`/api/v1/sources/${id}/snapshots/${latest.sha256}?shown=1`} alt={title} />
      )}
      {latest.textFault && <p className="small quiet">{latest.textFault}</p>}
    </>
  );
}
