import { type Pattern, unitsIn } from "./pattern.ts";
import { poisson, type Random } from "./random.ts";

/** Up to this many claims, a sample has exactly as many claims as there are. */
export const MAX_EXACT_CLAIMS = 10_000;

/**
 * Fills `weights` with how often each pattern occurs in one sample of the claims, drawn with replacement. Claims with the
 * same pattern are exchangeable, so only their number is drawn: from the multinomial distribution, and above
 * `MAX_EXACT_CLAIMS` from independent Poisson distributions (Hanley and MacGibbon 2006, “Creating non-parametric bootstrap
 * samples using Poisson frequencies”).
 */
export function resampler(patterns: readonly Pattern[], random: Random): (weights: Float64Array) => void {
  const claims = unitsIn(patterns);
  if (claims > MAX_EXACT_CLAIMS) {
    const draws = patterns.map((pattern) => poisson(pattern.units, random));
    return (weights) => void drawAll(draws, weights);
  }
  // Poisson counts whose sum is known are multinomial. So most of the sample is drawn by Poisson distributions whose sum
  // rarely exceeds the number of claims, and what is missing is drawn claim by claim.
  const share = Math.max(0, 1 - 4 / Math.sqrt(claims));
  const draws = patterns.map((pattern) => poisson(pattern.units * share, random));
  const patternOf = Uint32Array.from(patterns.flatMap((pattern, at) => new Array<number>(pattern.units).fill(at)));
  return (weights) => {
    let drawn = drawAll(draws, weights);
    while (drawn > claims) drawn = drawAll(draws, weights);
    for (; drawn < claims; drawn++) {
      const at = patternOf[Math.floor(random() * claims)] as number;
      weights[at] = (weights[at] as number) + 1;
    }
  };
}

function drawAll(draws: (() => number)[], weights: Float64Array): number {
  let drawn = 0;
  for (let at = 0; at < draws.length; at++) {
    const count = (draws[at] as () => number)();
    weights[at] = count;
    drawn += count;
  }
  return drawn;
}
