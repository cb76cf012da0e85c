import type { ImportedFile } from "./imported-file.ts";

/** A part of a file, as large as one transaction should be. */
export type FilePart = {
  file: ImportedFile;
  /** Items of the part, and of the whole file: reviews, annotations, or claims of reports. */
  size: number;
  total: number;
  /** Where the next part begins; null after the last one. */
  next: number | null;
};

/**
 * The part of a file that begins at `from`, with at most so many items. A report is never divided, so a part can be one
 * report with more. What cannot be read is left out in the first part.
 */
export function partOf(file: ImportedFile, from: number, maxItems: number): FilePart {
  const leftOut = from === 0 ? file.leftOut : [];
  const { list, sizes } = itemsOf(file);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let [to, size] = [from, 0];
  while (to < list.length && (to === from || size + (sizes[to] ?? 0) <= maxItems)) {
    size += sizes[to] ?? 0;
    to += 1;
  }
  const part = { ...file, leftOut };
  if (part.format === "claimreview") part.reviews = part.reviews.slice(from, to);
  else if (part.format === "galley") part.reports = part.reports.slice(from, to);
  else part.annotations = part.annotations.slice(from, to);
  return { file: part, size, total, next: to < list.length ? to : null };
}

function itemsOf(file: ImportedFile): { list: unknown[]; sizes: number[] } {
  if (file.format === "galley") {
    const sizes = file.reports.map(({ claims, lost }) => claims.length + lost.length);
    return { list: file.reports, sizes };
  }
  const list = file.format === "claimreview" ? file.reviews : file.annotations;
  return { list, sizes: list.map(() => 1) };
}
