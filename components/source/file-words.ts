import type { SnapshotSummary } from "#domain/source/source-detail.ts";

const TYPES: Record<string, string> = {
  "text/html": "Web page",
  "text/plain": "Text",
  "text/csv": "CSV",
  "application/json": "JSON",
  "application/pdf": "PDF",
  "image/png": "Picture (PNG)",
  "image/jpeg": "Picture (JPEG)",
  "image/webp": "Picture (WebP)",
};

/** The kind and the size of what was kept, such as `PDF, 12 pages, 1.4 MB`. */
export function fileWords({ mediaType, sizeBytes, pageStarts }: SnapshotSummary): string {
  const pages = pageStarts.length > 0 ? [`${pageStarts.length} page${pageStarts.length === 1 ? "" : "s"}`] : [];
  return [TYPES[mediaType] ?? mediaType, ...pages, sizeWords(sizeBytes)].join(", ");
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte${bytes === 1 ? "" : "s"}`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
