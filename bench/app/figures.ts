import type { Result } from "#bench/bench.ts";

/** The smallest of the figures that at least `share` of them do not exceed; 0.95 is the 95th percentile. */
export function percentile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (figures: number[]): number => percentile(figures, 0.5);

/** A figure that must not exceed `max`. */
export function atMost(name: string, figure: number, unit: string, max: number): Result {
  return { name, figure: rounded(figure), unit, bar: `≤ ${max}`, reached: figure <= max };
}

type Peer = { peer: string; peerFigure: number };

/** A figure that must not exceed `max` times that of a peer. */
export function timesPeer(name: string, figure: number, unit: string, peer: Peer, max: number): Result {
  const ratio = figure / peer.peerFigure;
  return { ...versus(name, figure, unit, peer), bar: `≤ ${max}×`, ratio: rounded(ratio), reached: ratio <= max };
}

/** A duration that the duration of a peer must exceed `min` times. */
export function timesFaster(name: string, figure: number, unit: string, peer: Peer, min: number): Result {
  const ratio = peer.peerFigure / figure;
  return { ...versus(name, figure, unit, peer), bar: `≥ ${min}× faster`, ratio: rounded(ratio), reached: ratio >= min };
}

/** A figure beside that of a peer, judged by itself. */
export function versus(name: string, figure: number, unit: string, { peer, peerFigure }: Peer) {
  return { name, figure: rounded(figure), unit, peer, peerFigure: rounded(peerFigure) };
}

export const rounded = (figure: number) => Math.round(figure * 1_000) / 1_000;
