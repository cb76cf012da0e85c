import { Link } from "#components/ui/link.tsx";
import { hitAddress } from "#domain/search/hit-address.ts";
import type { SearchHit } from "#domain/search/search-hit.ts";
import { SEARCH_KINDS, type SearchKind } from "#domain/search/search-kind.ts";
import { HitSentence } from "./hit-sentence.tsx";

/** Hits of one kind, best first, each in its sentence. */
export function HitList({ kind, hits }: { kind: SearchKind; hits: SearchHit[] }) {
  return (
    <section className="hits" aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>{SEARCH_KINDS[kind].many}</h2>
      <ol>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link className="hit-title" href={hitAddress(hit)}>
              {hit.claimId && <span className="quiet">{SEARCH_KINDS[kind].one} in </span>}
              <span dir="auto" lang={hit.language}>
                {hit.title}
              </span>
            </Link>
            <p className="hit-sentence">
              <HitSentence hit={hit} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
