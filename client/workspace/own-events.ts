/** Milliseconds within which a write and its event belong together. */
export const ECHO = 10_000;

/** Pairs each write of this browser with its event, whichever comes first. Events carry no version to compare. */
export function createEchoes(now: () => number) {
  const expected = new Map<string, number[]>();
  const heardEarly = new Map<string, number[]>();
  const take = (from: Map<string, number[]>, claimId: string): boolean => {
    const fresh = (from.get(claimId) ?? []).filter((at) => now() - at < ECHO);
    const isThere = fresh.shift() !== undefined;
    from.set(claimId, fresh);
    return isThere;
  };
  const add = (to: Map<string, number[]>, claimId: string) => to.set(claimId, [...(to.get(claimId) ?? []), now()]);
  return {
    expect: (claimId: string) => void (take(heardEarly, claimId) || add(expected, claimId)),
    isExpected: (claimId: string) => take(expected, claimId),
    early: (claimId: string) => void add(heardEarly, claimId),
    /** Whether an event came early and no write of ours ever claimed it. */
    isOverdue(claimId: string) {
      const isThere = (heardEarly.get(claimId) ?? []).length > 0;
      heardEarly.delete(claimId);
      return isThere;
    },
  };
}
