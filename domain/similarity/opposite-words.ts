/** Pairs of English words of which one says the opposite of the other, each with its forms. */
const OPPOSITES = [
  ["rise rises rose risen rising", "fall falls fell fallen falling"],
  ["grow grows grew grown growing growth", "shrink shrinks shrank shrunk shrinking fall falls fell decline"],
  ["increase increases increased increasing", "decrease decreases decreased decreasing"],
  ["more", "less fewer"],
  ["higher highest above", "lower lowest below"],
  ["most", "least fewest"],
  ["larger largest bigger biggest", "smaller smallest"],
  ["longer longest", "shorter shortest"],
  ["older oldest", "younger youngest newer newest"],
  ["before", "after"],
  ["first", "last"],
  ["doubled double doubles", "halved halve halves"],
  ["gain gains gained", "lose loses lost"],
  ["win wins won", "lose loses lost"],
  ["open opens opened", "close closes closed"],
  ["start starts started began begins", "end ends ended stopped stops"],
  ["allow allows allowed legal", "ban bans banned forbids forbidden illegal"],
  ["raise raises raised", "cut cuts lowers lowered"],
  ["import imports imported", "export exports exported"],
  ["north northern", "south southern"],
  ["east eastern", "west western"],
  ["men male", "women female"],
  ["accept accepts accepted", "reject rejects rejected refused refuses"],
  ["true", "false"],
  ["all every", "some few"],
  ["confirm confirms confirmed", "deny denies denied"],
].map((sides) => sides.map((forms) => new Set(forms.split(" "))) as [Set<string>, Set<string>]);

/** Two words of which one is the opposite of the other, one of each list; null where there are none. */
export function oppositesIn(words: string[], others: string[]): [string, string] | null {
  for (const sides of OPPOSITES)
    for (const [one, other] of [sides, sides.toReversed()]) {
      const [first, second] = [words.find((word) => one?.has(word)), others.find((word) => other?.has(word))];
      if (first && second) return [first, second];
    }
  return null;
}
