import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { filterIn, paramsWith, type WorkspaceFilter } from "./workspace-filter.ts";

/** The filter of the address, and a function that puts another one there. */
export function useFilter(): [WorkspaceFilter, (filter: WorkspaceFilter) => void] {
  const inAddress = partOf(useSearchParams());
  // The router passes on the parameters some time after they have changed.
  const [chosen, setChosen] = useState<{ insteadOf: string; part: string } | null>(null);
  const isAhead = chosen?.insteadOf === inAddress;
  if (chosen && !isAhead) setChosen(null);
  const part = isAhead ? chosen.part : inAddress;
  const choose = useCallback(
    (filter: WorkspaceFilter) => {
      const address = new URL(window.location.href);
      const params = paramsWith(address.searchParams, filter);
      address.search = params.toString();
      window.history.replaceState(null, "", address);
      setChosen({ insteadOf: inAddress, part: partOf(params) });
    },
    [inAddress],
  );
  return [useMemo(() => filterIn(new URLSearchParams(part)), [part]), choose];
}

/** The parameters of the filter, in one order. */
const partOf = (params: Pick<URLSearchParams, "get">) => paramsWith(new URLSearchParams(), filterIn(params)).toString();
