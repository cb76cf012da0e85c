import type { ReactNode } from "react";
import { PartialDate } from "#components/ui/partial-date.tsx";
import type { CitationStyle } from "#domain/newsroom-settings.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { citation } from "#domain/source/citation.ts";
import { doiAddress } from "#domain/source/doi.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { SOURCE_KINDS } from "#domain/source.ts";
import { CiteAs } from "./cite-as.tsx";

type SourceHeadProps = { source: SourceDetail; citationStyle: CitationStyle };

/** The title of a source, and the details by which it is cited. */
export function SourceHead({ source, citationStyle }: SourceHeadProps) {
  const { title, publisher, author, publishedAt, kind, url, doi } = source;
  const address = url && safeUrl(url);
  return (
    <header className="source-head">
      <h1 dir="auto">{title}</h1>
      <dl className="facts">
        <Fact name="Publisher">{publisher && <bdi>{publisher}</bdi>}</Fact>
        <Fact name="Author">{author && <bdi>{author}</bdi>}</Fact>
        <Fact name="Published">{publishedAt && <PartialDate at={publishedAt} />}</Fact>
        <Fact name="Kind">{SOURCE_KINDS[kind]}</Fact>
        <Fact name="DOI">{doi && <Outside href={doiAddress(doi)}>{doi}</Outside>}</Fact>
        <Fact name="Address">{address && <Outside href={address}>{url}</Outside>}</Fact>
      </dl>
      <CiteAs line={citation(source, citationStyle)} />
    </header>
  );
}

const Outside = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

/** Nothing where there is no value. */
const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children && (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
