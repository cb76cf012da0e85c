import { KeptPicture } from "#components/source/kept-picture.tsx";
import type { SourceDetail } from "#domain/source/source-detail.ts";

/** What was kept of a source, where quotes cannot be looked for in it: a picture is shown, and why there is no text. */
export function KeptFile({ source }: { source: SourceDetail }) {
  const [latest] = source.snapshots;
  if (!latest || (latest.hasText && latest.textFault === null)) return null;
  return (
    <>
      {latest.isPicture && <KeptPicture source={source} sha256={latest.sha256} />}
      {latest.textFault && <p className="small quiet">{latest.textFault}</p>}
    </>
  );
}
