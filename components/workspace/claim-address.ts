/** Milliseconds in which the claim is shown; the address, which takes the browser as long, follows. */
const SHOWN = 60;

/** Where the address of the page stands. Its parameters, which the page is told of, come after it. */
type Address = {
  /** The claim that the address says now. */
  said: () => string | null;
  /** Have it say another. */
  say: (claimId: string | null) => void;
  /** Open what it asks for. */
  show: (claimId: string | null) => void;
};

/**
 * Keeps the address of the page in step with the claim that is open. `opened` is to be called when the person opens a
 * claim, `told` when the parameters of the address have changed, `wentBack` when the browser has gone to another
 * address of its history, and `ended` when the page goes.
 */
export function claimAddress({ said, say, show }: Address, atFirst: string | null) {
  let known = atFirst;
  /** What was noted last, until the parameters say it. */
  let awaited: string | null | undefined;
  /** Set while the address does not yet say which claim is open. */
  let noting: ReturnType<typeof setTimeout> | undefined;
  const ended = () => {
    clearTimeout(noting);
    noting = undefined;
  };
  const follow = () => {
    ended();
    show(said());
  };
  return {
    opened(claimId: string | null) {
      const note = () => {
        // Parameters of a step before are still to come: with the next one noted, they would open that claim again.
        if (known !== said()) {
          noting = setTimeout(note, SHOWN);
          return;
        }
        noting = undefined;
        if (claimId !== known) awaited = claimId;
        say(claimId);
      };
      ended();
      noting = setTimeout(note, SHOWN);
    },
    told(claimId: string | null) {
      const isOwn = noting !== undefined && claimId === awaited;
      known = claimId;
      if (claimId === awaited) awaited = undefined;
      if (claimId === said() && !isOwn) follow();
    },
    wentBack() {
      ended();
      // Nothing is told when the parameters stay as they were.
      if (said() === known) follow();
    },
    ended,
  };
}
