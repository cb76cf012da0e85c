/** What one of the largest requests did to the process that answered it. */
export type Measured = {
  name: string;
  status: number;
  seconds: number;
  bytes: number;
  /** The longest time for which the event loop did one thing, without the time it waited for a processor. */
  blockedMs: number;
  /** The same with that time, by `monitorEventLoopDelay`. */
  delayMs: number;
  /** Whether the process soon had nothing to do after its answer. */
  stops: boolean;
};

/** Times of some work that is always the same. */
export type Reference = { clockMs: number; cpuMs: number };

const MAX_BLOCK_MS = 100;
const MAX_SECONDS = 15;

/** The time of `Reference` on a machine that has nothing else to do. */
const USUAL_REFERENCE_MS = 80;

/** What is wrong with each request that is, in a sentence. On a slow or loaded machine everything may take longer. */
export function faultsOf({ measured, references }: { measured: Measured[]; references: Reference[] }): string[] {
  const slowness = Math.max(1, ...references.map(({ cpuMs }) => cpuMs / USUAL_REFERENCE_MS));
  const load = Math.max(1, ...references.map(({ clockMs }) => clockMs / USUAL_REFERENCE_MS));
  return measured.flatMap(({ name, status, seconds, blockedMs, stops }) => [
    ...(blockedMs > MAX_BLOCK_MS * slowness ? [`${name} blocked the event loop for ${Math.round(blockedMs)} ms.`] : []),
    ...(seconds > MAX_SECONDS * load + 1 ? [`${name} was answered after ${seconds.toFixed(1)} s.`] : []),
    ...(status === 500 ? [`${name} was answered with 500.`] : []),
    ...(stops ? [] : [`${name} was still worked on after its answer.`]),
  ]);
}
