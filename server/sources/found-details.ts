import "server-only";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { SourceDetails } from "#domain/source/source-content.ts";
import type { Taking } from "#domain/source/taking.ts";
import { SourceFields } from "#domain/source.ts";
import type { SourceRow } from "#server/claims/evidence-rows.ts";

/** Fields that can be filled in from the source itself, with the length at which a found value is cut. */
const FIELDS = { title: 500, publisher: 200, author: 200, publishedAt: 10, kind: 20 } as const;

type Field = keyof typeof FIELDS;
type FoundDetails = Partial<Pick<SourceRow, Field | "doi">>;

/**
 * The empty fields of a source with what the first successful fetch found for them. What a person typed stays, and what
 * they emptied later stays empty. A found value that its field cannot hold counts as not found.
 */
export function detailsToFill(row: SourceRow, taking: Taking): FoundDetails {
  if (!taking.taken || taking.content === null || row.detailsState === "found") return {};
  const { details } = taking.content;
  const found = Object.entries(fieldsFrom(details)).filter(([field]) => isEmpty(row, field as Field));
  return { ...Object.fromEntries(found), ...(row.doi === null && details.doi ? { doi: details.doi } : {}) };
}

/** The fields of a source that are found in it, as far as they can hold it. */
export function fieldsFrom(details: SourceDetails): Partial<Pick<SourceRow, Field>> {
  const found = (Object.keys(FIELDS) as Field[]).flatMap((field) => {
    const { data } = SourceFields.shape[field].safeParse(cutAtGrapheme(details[field] ?? "", FIELDS[field]));
    return data ? [[field, data]] : [];
  });
  return Object.fromEntries(found);
}

/** Without a title a source has its address as one. */
function isEmpty(row: SourceRow, field: Field): boolean {
  if (field === "title") return row.title === "" || row.title === row.url;
  return field === "kind" ? row.kind === "other" : row[field] === null;
}
