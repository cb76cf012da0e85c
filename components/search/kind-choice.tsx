import { Link } from "#components/ui/link.tsx";
import { type SearchInput, searchAddress } from "#domain/search/search-hit.ts";
import { SEARCH_KIND_KEYS, SEARCH_KINDS } from "#domain/search/search-kind.ts";

/** Links that narrow a search to one kind. */
export function KindChoice({ input }: { input: Partial<SearchInput> }) {
  const { after: _, kind: chosen, ...rest } = input;
  const current = (isCurrent: boolean) => (isCurrent ? ({ "aria-current": "true" } as const) : {});
  return (
    <nav className="kind-choice" aria-label="Search in">
      <Link href={searchAddress(rest)} {...current(!chosen)}>
        All
      </Link>
      {SEARCH_KIND_KEYS.map((kind) => (
        <Link key={kind} href={searchAddress({ ...rest, kind })} {...current(kind === chosen)}>
          {SEARCH_KINDS[kind].many}
        </Link>
      ))}
    </nav>
  );
}
