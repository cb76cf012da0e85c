const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const LARGE = { half: 0.5, dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** The English words from zero to nineteen and of the tens. */
export const SMALL_NUMBERS = new Map<string, number>([
  ...SMALL.split(" ").map((word, value): [string, number] => [word, value]),
  ...TENS.split(" ").map((word, nth): [string, number] => [word, (nth + 2) * 10]),
]);

const VALUES = new Map<string, number>([...SMALL_NUMBERS, ...Object.entries(LARGE)]);

/** The value of an English word for a number, "twelve" or "forty-two"; null of any other word. */
export function numberIn(word: string): number | null {
  const [tens = "", ones] = word.toLowerCase().split("-");
  const first = VALUES.get(tens);
  if (first === undefined) return null;
  if (ones === undefined) return first;
  const second = VALUES.get(ones);
  return second !== undefined && first >= 20 && first < 100 && second < 10 ? first + second : null;
}
