/** Milliseconds in which the claim is shown; the address, which takes the browser as long, follows. */
const SHOWN = 60;

/** Where the address of the page stands, and the parameters that the page is told of, which come after it. */
type Address = {
  /** The claim that the address says now. */
  said: () => string | null;
  /** Have it say another. */
  say: (claimId: string | null) => void;
  /** Open what it asks for. */
  show: (claimId: string | null) => void;
};

/**
 * Keeps the address of the page in step with the claim that is open. `opened` is to be called when the person opens a claim, `told`
 * when the parameters of the address have changed, and `left` when the browser goes to another address or the page ends.
 */
export function claimAddress({ said, say, show }: Address, atFirst: string | null) {
  let known = atFirst;
  /** Set while the address does not yet say which claim is open. */
  let noting: ReturnType<typeof setTimeout> | undefined;
  const left = () => {
    clearTimeout(noting);
    noting = undefined;
  };
  return {
    opened(claimId: string | null) {
      const note = () => {
        // Parameters of a step before are still to come: with the next one noted, they would open that claim again.
        const isFollowed = known === said();
        noting = isFollowed ? undefined : setTimeout(note, SHOWN);
        if (isFollowed) say(claimId);
      };
      left();
      noting = setTimeout(note, SHOWN);
    },
    told(claimId: string | null) {
      known = claimId;
      if (noting === undefined && claimId === said()) show(claimId);
    },
    left,
  };
}
