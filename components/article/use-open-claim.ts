import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

const NAME = "claim";

const claimInAddress = () => new URL(window.location.href).searchParams.get(NAME);

/**
 * The claim that is open, and how to open another. The address says it too, so that it can be sent to others; where the
 * address changes in another way, such as by the search or by going back, what is open follows.
 */
export function useOpenClaim(atFirst: string | null): [string | null, (claimId: string | null) => void] {
  const [openId, setOpenId] = useState(atFirst);
  const asked = useSearchParams().get(NAME);
  useEffect(() => {
    // The parameters lag behind the address while claims are opened in quick succession.
    if (asked === claimInAddress()) setOpenId(asked);
  }, [asked]);
  const open = useCallback((claimId: string | null) => {
    setOpenId(claimId);
    const address = new URL(window.location.href);
    if (claimId) address.searchParams.set(NAME, claimId);
    else address.searchParams.delete(NAME);
    window.history.replaceState(null, "", address);
  }, []);
  return [openId, open];
}
