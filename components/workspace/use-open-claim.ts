import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { claimAddress } from "./claim-address.ts";

const PARAMETER = "claim";

/** The open claim, and a function to open another. It is in the address and follows it, for example when going back. */
export function useOpenClaim(initial: string | null): [string | null, (claimId: string | null) => void] {
  const [openId, setOpenId] = useState(initial);
  const inParams = useSearchParams().get(PARAMETER);
  const path = usePathname();
  const [address] = useState(() =>
    claimAddress({ read: claimInAddress, write: writeToAddress(path), open: setOpenId }, inParams),
  );
  useEffect(() => address.onParams(inParams), [address, inParams]);
  useEffect(() => {
    // An entry without a state is a jump within the page, such as to its main part.
    const onPopState = ({ state }: PopStateEvent) => state !== null && address.onBack();
    window.addEventListener("popstate", onPopState);
    return () => {
      window.removeEventListener("popstate", onPopState);
      address.cancel();
    };
  }, [address]);
  const open = useCallback(
    (claimId: string | null) => {
      setOpenId(claimId);
      address.onOpen(claimId);
    },
    [address],
  );
  return [openId, open];
}

const claimInAddress = () => new URL(window.location.href).searchParams.get(PARAMETER);

/** Write the open claim into the address, unless the browser is on another page by now. */
const writeToAddress = (path: string) => (claimId: string | null) => {
  const address = new URL(window.location.href);
  if (address.pathname !== path) return;
  if (claimId) address.searchParams.set(PARAMETER, claimId);
  else address.searchParams.delete(PARAMETER);
  window.history.replaceState(null, "", address);
};
