/** Milliseconds within which a write and its event belong together. */
export const OWN_EVENT_TIMEOUT_MS = 10_000;

/** Pairs each write of this browser with its event, whichever comes first. Events carry no version to compare. */
export function createOwnEvents(now: () => number) {
  const expected = new Map<string, number[]>();
  const early = new Map<string, number[]>();
  const take = (from: Map<string, number[]>, claimId: string): boolean => {
    const recent = (from.get(claimId) ?? []).filter((at) => now() - at < OWN_EVENT_TIMEOUT_MS);
    const isThere = recent.shift() !== undefined;
    from.set(claimId, recent);
    return isThere;
  };
  const add = (to: Map<string, number[]>, claimId: string) => to.set(claimId, [...(to.get(claimId) ?? []), now()]);
  return {
    /** A write was acknowledged. Its event is still to come, unless it came early. */
    expect: (claimId: string) => void (take(early, claimId) || add(expected, claimId)),
    /** Whether an event is that of an acknowledged write. */
    isExpected: (claimId: string) => take(expected, claimId),
    /** An event came that may be that of a write which is not acknowledged yet. */
    addEarly: (claimId: string) => void add(early, claimId),
    /** Whether an early event is left without a write. */
    isUnclaimed(claimId: string) {
      const isThere = (early.get(claimId) ?? []).length > 0;
      early.delete(claimId);
      return isThere;
    },
  };
}
