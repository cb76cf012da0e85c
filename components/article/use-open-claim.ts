import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

const NAME = "claim";

const claimInAddress = () => new URL(window.location.href).searchParams.get(NAME);

/**
 * The claim that is open, and how to open another. The address says it too, so that it can be sent to others; where the
 * address changes in another way, such as by the search or by going back, what is open follows.
 */
export function useOpenClaim(atFirst: string | null): [string | null, (claimId: string | null) => void] {
  const [openId, setOpenId] = useState(atFirst);
  const asked = useSearchParams().get(NAME);
  /** Set while the address does not yet say which claim is open. */
  const noting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // The parameters lag behind the address while claims are opened in quick succession.
    if (noting.current === undefined && asked === claimInAddress()) setOpenId(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(noting.current), []);
  const open = useCallback((claimId: string | null) => {
    setOpenId(claimId);
    clearTimeout(noting.current);
    noting.current = setTimeout(() => {
      noting.current = undefined;
      noteInAddress(claimId);
    }, SHOWN);
  }, []);
  return [openId, open];
}

/** Milliseconds in which the claim is shown; the address, which takes the browser as long, follows. */
const SHOWN = 60;

function noteInAddress(claimId: string | null): void {
  const address = new URL(window.location.href);
  if (claimId) address.searchParams.set(NAME, claimId);
  else address.searchParams.delete(NAME);
  window.history.replaceState(null, "", address);
}
