import "server-only";
import { type CsvValue, csvRow } from "#domain/exports/csv-cell.ts";
import type { CitationStyle } from "#domain/newsroom-settings.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { bibtexEntry } from "#domain/source/bibtex.ts";
import { citation } from "#domain/source/citation.ts";
import { cslItem } from "#domain/source/csl-json.ts";
import type { ListedSource, SourceFilter, SourceFormat } from "#domain/source/source-filter.ts";
import { itemsOfPages, textFile } from "#server/reports/csv-file.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { placeOf, sourcesBehind } from "./library.ts";

/** Sources that are read at once. */
const PAGE_SIZE = 500;

/** All sources that the filter selects, as a file in this format. */
export async function sourcesFile(
  viewer: Viewer,
  filter: SourceFilter,
  format: SourceFormat,
): Promise<ReadableStream<Uint8Array>> {
  permit(can(viewer, "source.read"));
  const { citationStyle } = await newsroomSettings();
  return textFile((tx) => {
    const read = (last: ListedSource | undefined) =>
      sourcesBehind(tx, viewer, filter, last ? placeOf(filter, last) : null, PAGE_SIZE);
    return WRITERS[format](itemsOfPages(read), citationStyle);
  });
}

type Writer = (sources: AsyncIterable<ListedSource>, style: CitationStyle) => AsyncIterable<string>;

const WRITERS: Record<SourceFormat, Writer> = {
  async *csv(sources, style) {
    yield csvRow(COLUMNS);
    for await (const source of sources) yield csvRow(cellsOf(source, style));
  },
  async *csl(sources) {
    let separator = "[\n";
    for await (const source of sources) {
      yield `${separator}${JSON.stringify(cslItem(source))}`;
      separator = ",\n";
    }
    yield separator === "[\n" ? "[]\n" : "\n]\n";
  },
  async *bibtex(sources) {
    for await (const source of sources) yield bibtexEntry(source);
  },
};

const COLUMNS = [
  ...["source_id", "title", "publisher", "author", "published_at", "kind", "url", "doi", "health", "checked_at"],
  ...["claims", "added_at", "citation"],
];

const cellsOf = (source: ListedSource, style: CitationStyle): CsvValue[] => [
  ...[source.id, source.title, source.publisher, source.author, source.publishedAt, source.kind, source.url],
  ...[source.doi, source.health, source.checkedAt, source.claims, source.createdAt, citation(source, style)],
];
