import type { Pattern } from "#domain/agreement/pattern.ts";

/** The patterns of claims, each with its ratings as places in a scale of this size. */
export function patternsOf(claims: readonly (readonly number[])[], size: number): Pattern[] {
  const byCounts = new Map<string, Pattern>();
  for (const ratings of claims) {
    const counts = new Array<number>(size).fill(0);
    for (const rating of ratings) counts[rating] = (counts[rating] ?? 0) + 1;
    const known = byCounts.get(counts.join());
    byCounts.set(counts.join(), { counts, units: (known?.units ?? 0) + 1 });
  }
  return [...byCounts.values()];
}

/**
 * Krippendorff (2011, “Computing Krippendorff’s Alpha-Reliability”, data C): 4 people, 12 units, with gaps. A unit is a
 * string with the values that it got.
 */
export const KRIPPENDORFF_2011 = [
  "111",
  "2232",
  "3333",
  "3333",
  "2222",
  "1234",
  "4444",
  "1121",
  "2222",
  "555",
  "11",
  "3",
].map((unit) => [...unit].map((value) => Number(value) - 1));
export const ONE_TO_FIVE = [1, 2, 3, 4, 5];

/** Fleiss (1971), table 1: 30 patients, 6 psychiatrists, 5 diagnoses. */
export const FLEISS_1971: Pattern[] = (
  "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 " +
  "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
  .split(" ")
  .map((counts) => ({ counts: [...counts].map(Number), units: 1 }));
