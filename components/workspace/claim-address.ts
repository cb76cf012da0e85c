/** The address follows later, because changing it takes the browser as long as showing the claim. */
const ADDRESS_DELAY_MS = 60;

/** The address of the page, and what it opens. The router passes on its parameters some time after it has changed. */
type Address = {
  /** The claim in the address now. */
  read: () => string | null;
  write: (claimId: string | null) => void;
  /** Open a claim, or with null the list. */
  open: (claimId: string | null) => void;
};

/** Keeps the address and the open claim in step. `initial` is the claim in the parameters when the page opens. */
export function claimAddress({ read, write, open }: Address, initial: string | null) {
  let params = initial;
  /** The claim written last, until the parameters contain it. */
  let written: string | null | undefined;
  /** Runs while the address does not yet contain the open claim. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const openFromAddress = () => {
    cancel();
    open(read());
  };
  return {
    /** The person has opened a claim. */
    onOpen(claimId: string | null) {
      const update = () => {
        // The parameters of the claim before are still to come. After another write they would open that claim again.
        if (params !== read()) {
          timer = setTimeout(update, ADDRESS_DELAY_MS);
          return;
        }
        timer = undefined;
        if (claimId !== params) written = claimId;
        write(claimId);
      };
      cancel();
      timer = setTimeout(update, ADDRESS_DELAY_MS);
    },
    /** The parameters have changed. */
    onParams(claimId: string | null) {
      const isOwn = timer !== undefined && claimId === written;
      params = claimId;
      if (claimId === written) written = undefined;
      if (claimId === read() && !isOwn) openFromAddress();
    },
    /** The browser has gone to another entry of its history. */
    onBack() {
      cancel();
      // Parameters that stay the same are not passed on.
      if (read() === params) openFromAddress();
    },
    /** The page ends. */
    cancel,
  };
}
