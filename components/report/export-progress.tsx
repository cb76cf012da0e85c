import type { ExportJob } from "#domain/exports/export-job.ts";
import { isUnfinished } from "#domain/exports/export-job.ts";

/** How it stands with an export, in words and as a bar while it is written. */
export function ExportProgress({ job }: { job: ExportJob }) {
  const { claims, written } = job;
  return (
    <div className="export-progress">
      <p role="status">{stateInWords(job)}</p>
      {isUnfinished(job) && (
        <progress aria-label="Claims written" value={claims === null ? undefined : written} max={claims || 1} />
      )}
    </div>
  );
}

function stateInWords({ state, claims, written, sizeBytes, fault }: ExportJob): string {
  if (state === "waiting") return "Waiting for other exports";
  if (state === "writing" && claims === null) return "Counting claims";
  if (state === "writing" && written >= (claims ?? 0)) return "Finishing the file";
  if (state === "writing") return `${inWords(written)} of ${claimsInWords(claims ?? 0)} written`;
  if (state === "done") return `${claimsInWords(written)}, ${sizeInWords(sizeBytes ?? 0)}`;
  if (state === "failed") return fault ?? "This export failed.";
  return state === "cancelled" ? "Cancelled" : "The file was deleted";
}

const inWords = (count: number) => count.toLocaleString("en");
const claimsInWords = (count: number) => `${inWords(count)} ${count === 1 ? "claim" : "claims"}`;

/** Such as `4.2 MB`. */
function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ${unit}`;
}
