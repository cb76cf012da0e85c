import { addressWith } from "#domain/address-fields.ts";
import { SOURCE_FORMATS, type SourceFilter } from "#domain/source/source-filter.ts";

/** Links that download the sources that a filter selects, in each format. */
export function SourceFiles({ filter }: { filter: Omit<SourceFilter, "after"> }) {
  return Object.entries(SOURCE_FORMATS).map(([format, name]) => (
    <a key={format} className="csv-link" href={addressWith("/api/v1/sources", { ...filter, format })} download>
      {name}
      <span className="visually-hidden"> of sources</span>
    </a>
  ));
}
