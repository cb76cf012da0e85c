/** A random number from 0 to 1, 1 excluded. */
export type Random = () => number;

/** The same seed gives the same sequence. (sfc32 of Chris Doty-Humphrey’s PractRand, public domain.) */
export function seededRandom(seed: number): Random {
  // An array, because numbers beyond 31 bits in a closure would be allocated at each change.
  const state = Int32Array.of(0, seed, 0x9e3779b9, 1);
  const next = () => {
    const b = state[1] as number;
    const c = state[2] as number;
    const counter = state[3] as number;
    const sum = ((state[0] as number) + b + counter) | 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** From this mean on, rejection needs fewer random numbers than inversion. */
const MIN_REJECTION_MEAN = 10;

/** Random numbers of the Poisson distribution with this mean. */
export function poisson(mean: number, random: Random): () => number {
  return mean < MIN_REJECTION_MEAN ? poissonByInversion(mean, random) : poissonByRejection(mean, random);
}

/** Sequential search (Devroye 1986, “Non-Uniform Random Variate Generation”, X.3). */
function poissonByInversion(mean: number, random: Random): () => number {
  const none = Math.exp(-mean);
  return () => {
    let left = random();
    let count = 0;
    let chance = none;
    while (left > chance && chance > 0) {
      left -= chance;
      count++;
      chance *= mean / count;
    }
    return count;
  };
}

/** PTRS of Hörmann (1993), “The transformed rejection method for generating Poisson random variables”. */
function poissonByRejection(mean: number, random: Random): () => number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  return () => {
    for (;;) {
      const u = random() - 0.5;
      const v = random();
      const us = 0.5 - Math.abs(u);
      const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= quick) return count;
      if (count < 0 || (us < 0.013 && v > us)) continue;
      const bound = count * logMean - mean - logFactorial(count);
      if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= bound) return count;
    }
  };
}

const HALF_LOG_TAU = Math.log(2 * Math.PI) / 2;

/** The logarithms of 0!, 1! and so on. */
const LOG_FACTORIALS = new Float64Array(64);
for (let count = 1; count < LOG_FACTORIALS.length; count++)
  LOG_FACTORIALS[count] = (LOG_FACTORIALS[count - 1] as number) + Math.log(count);

/** Stirling's series beyond the table, where it is exact to 10⁻¹². */
function logFactorial(count: number): number {
  if (count < LOG_FACTORIALS.length) return LOG_FACTORIALS[count] as number;
  return (count + 0.5) * Math.log(count) - count + HALF_LOG_TAU + 1 / (12 * count) - 1 / (360 * count ** 3);
}
