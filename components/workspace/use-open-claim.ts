import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { claimAddress } from "./claim-address.ts";

const NAME = "claim";

/**
 * The claim that is open, and how to open another. The address says it too, so that it can be sent to others; where the
 * address changes in another way, such as by the search or by going back, what is open follows.
 */
export function useOpenClaim(atFirst: string | null): [string | null, (claimId: string | null) => void] {
  const [openId, show] = useState(atFirst);
  const asked = useSearchParams().get(NAME);
  const path = usePathname();
  const [address] = useState(() => claimAddress({ said: claimInAddress, say: noteInAddress(path), show }, asked));
  useEffect(() => address.told(asked), [address, asked]);
  useEffect(() => {
    // Without a state it is a step within the page, such as to its main part.
    const wentBack = ({ state }: PopStateEvent) => state !== null && address.wentBack();
    window.addEventListener("popstate", wentBack);
    return () => {
      window.removeEventListener("popstate", wentBack);
      address.ended();
    };
  }, [address]);
  const open = useCallback(
    (claimId: string | null) => {
      show(claimId);
      address.opened(claimId);
    },
    [address],
  );
  return [openId, open];
}

const claimInAddress = () => new URL(window.location.href).searchParams.get(NAME);

/** Say in the address of the page which claim is open, unless the browser has gone on to another. */
const noteInAddress = (path: string) => (claimId: string | null) => {
  const address = new URL(window.location.href);
  if (address.pathname !== path) return;
  if (claimId) address.searchParams.set(NAME, claimId);
  else address.searchParams.delete(NAME);
  window.history.replaceState(null, "", address);
};
