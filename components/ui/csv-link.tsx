import { addressWith } from "#domain/address-fields.ts";

type CsvLinkProps = {
  /** The path of the list below /api/v1, and its filter. */
  path: string;
  fields: Record<string, string | undefined>;
  /** What the file has, for screen readers. */
  of: string;
};

/** A link that downloads what a page shows as a table. */
export function CsvLink({ path, fields, of }: CsvLinkProps) {
  return (
    <a className="csv-link" href={addressWith(`/api/v1${path}`, { ...fields, format: "csv" })} download>
      CSV<span className="visually-hidden"> of {of}</span>
    </a>
  );
}
