import { Header, MenuItem, MenuSection } from "react-aria-components";
import { HitSentence } from "#components/search/hit-sentence.tsx";
import { hitAddress } from "#domain/search/hit-address.ts";
import { type SearchHit, type SearchResult, searchAddress } from "#domain/search/search-hit.ts";
import { SEARCH_KIND_KEYS, SEARCH_KINDS } from "#domain/search/search-kind.ts";

/** Hits of each kind that the palette shows. The page of the search has all. */
const MAX_SHOWN = 5;

type PaletteHitsProps = { words: string; result: SearchResult; go: (address: string) => () => void };

/** The sections of the palette with what a search found, by kind. */
export function paletteHits({ words, result: { hits, instead }, go }: PaletteHitsProps) {
  if (hits.length === 0) return [];
  const sections = SEARCH_KIND_KEYS.flatMap((kind) => {
    const own = hits.filter((hit) => hit.kind === kind).slice(0, MAX_SHOWN);
    if (own.length === 0) return [];
    return (
      <MenuSection key={kind}>
        <Header>{SEARCH_KINDS[kind].many}</Header>
        {own.map((hit) => (
          <MenuItem key={hit.id} id={`${kind} ${hit.id}`} textValue={hit.title} onAction={go(hitAddress(hit))}>
            <PaletteHit hit={hit} />
          </MenuItem>
        ))}
      </MenuSection>
    );
  });
  return [
    ...sections,
    <MenuSection key="all">
      <Header>{instead === undefined ? "Everything" : `Showing results for “${instead}”`}</Header>
      <MenuItem id="all" textValue="All results" onAction={go(searchAddress({ q: words }))}>
        All results
      </MenuItem>
    </MenuSection>,
  ];
}

/** Of an article, a source or a review its title stands first; of what belongs to a claim the sentence. */
function PaletteHit({ hit }: { hit: SearchHit }) {
  const sentence = <HitSentence hit={hit} />;
  const title = <span dir="auto">{hit.title}</span>;
  return (
    <span className="palette-hit">
      {hit.claimId ? sentence : title}
      <span className="quiet small">{hit.claimId ? <>in {title}</> : sentence}</span>
    </span>
  );
}
