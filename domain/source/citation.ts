import { withFullStop } from "#domain/full-stop.ts";
import type { CitationStyle } from "#domain/newsroom-settings.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { Source } from "#domain/source.ts";
import { doiAddress } from "./doi.ts";

export type CitedSource = Pick<Source, "title" | "url" | "publisher" | "author" | "publishedAt" | "kind"> & {
  doi: string | null;
};

/**
 * A source as a line of plain text, in a citation style. A source has its authors in one line, as it writes them itself,
 * so that names are not put into another order. Parts that are not known are left out.
 */
export function citation(source: CitedSource, style: CitationStyle): string {
  return STYLES[style](source, source.doi ? doiAddress(source.doi) : (source.url ?? ""));
}

const STYLES: Record<CitationStyle, (source: CitedSource, address: string) => string> = {
  plain: ({ author, title, publisher, publishedAt }, address) =>
    parts(", ", author, quoted(title), publisher, publishedAt && readableDate(publishedAt), address),
  // https://apastyle.apa.org/style-grammar-guidelines/references/examples
  apa: ({ author, title, publisher, publishedAt }, address) => {
    const [who, where] = author ? [author, publisher] : [publisher, null];
    const date = `(${publishedAt ? apaDate(publishedAt) : "n.d."})`;
    return parts(
      " ",
      withFullStop(who ? `${withFullStop(who)} ${date}` : `${withFullStop(title)} ${date}`),
      who && withFullStop(title),
      where && withFullStop(where),
      address,
    );
  },
  // https://www.chicagomanualofstyle.org/tools_citationguide.html, bibliography entries
  chicago: ({ author, title, publisher, publishedAt }, address) =>
    parts(
      " ",
      author && withFullStop(author),
      `“${withFullStop(title)}”`,
      withFullStop(parts(", ", publisher, publishedAt && readableDate(publishedAt, "monthFirst"))),
      address && withFullStop(address),
    ),
};

const parts = (separator: string, ...all: (string | null | undefined)[]): string => all.filter(Boolean).join(separator);

const quoted = (title: string) => `“${title}”`;

/** `2026`, `2026, March`, `2026, March 14`. */
function apaDate(date: string): string {
  const [year = date, ...rest] = date.split("-");
  if (rest.length === 0) return year;
  return `${year}, ${readableDate(date, "monthFirst").replace(/,? \d{1,4}$/, "")}`;
}
