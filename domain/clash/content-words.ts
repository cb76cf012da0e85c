/** What a sentence speaks of: the stems of its words, without grammar words, numbers and dates; and its names. */
export type ContentWords = { stems: string[]; names: string[] };

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Words that tell nothing of what a sentence is about, words of dates and quantities, and words that only report. */
const EMPTY_WORDS = new Set(
  `a about above after again against ago all almost also although am among an and another any are around as at away back
  be because been before being below between both but by came can come could did do does doing done down during each
  either else even ever every few for from further get go going got had has have having he her here hers herself him
  himself his how however i if in into is it its itself just last later least less like made make many may me might mine
  more most much must my near nearly neither never next no none nor not now of off often on once one only onto or other
  others our out over own part per put quite rather really same she should since so some still such than that the their
  them then there these they this those though through till to too took toward towards under until up upon us very was
  we went were what when where whether which while who whom whose why will with within without would yet you your
  added according announced asked claimed confirmed reported says said say told tells wrote added earlier today tomorrow
  yesterday tonight morning afternoon evening night noon midnight day days week weeks month months year years hour hours
  minute minutes time times monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec two three four five
  six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
  forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens several multiple
  numerous half third quarter percent per cent percentage points approximately roughly estimated mr mrs ms dr`.split(
    /\s+/,
  ),
);

/** The words of a sentence that have these stems, each once, as they are written. */
export function wordsWithStems(sentence: string, stems: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const [word] of sentence.normalize("NFC").matchAll(WORD)) {
    const stem = stemOf(plainWord(word));
    if (stems.includes(stem) && !found.has(stem)) found.set(stem, word);
  }
  return [...found.values()];
}

const plainWord = (word: string): string => word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The content words of a sentence, each once, in the order of the alphabet. */
export function contentWords(sentence: string): ContentWords {
  const stems = new Set<string>();
  const names = new Set<string>();
  let isFirst = true;
  for (const [word] of sentence.normalize("NFC").matchAll(WORD)) {
    const plain = plainWord(word);
    const isContent = plain.length > 2 && !EMPTY_WORDS.has(plain);
    if (isContent) stems.add(stemOf(plain));
    // The first word has a capital letter whatever it is. An abbreviation is a name there too.
    if (isContent && /^\p{Lu}/u.test(word) && (!isFirst || /^\p{Lu}{2}/u.test(word))) names.add(stemOf(plain));
    isFirst = false;
  }
  return { stems: [...stems].sort(), names: [...names].sort() };
}

/** Beginnings of this length tell words apart: "apologise", "apologize" and "apology" are one. */
const STEM_LENGTH = 6;

/** Synonyms in reports of accidents, elections and prices, by their stems. */
const SAME = new Map(
  [
    ["kill", "die", "dead", "death", "fatal", "victim"],
    ["injur", "wound", "hurt"],
    ["arrest", "detain"],
    ["rise", "rose", "risen", "increa", "grow", "grew", "climb", "jump", "soar"],
    ["fall", "fell", "fallen", "drop", "decrea", "sank", "sink"],
    ["say", "state"],
    ["crash", "collis", "collid", "accide"],
    ["fire", "blaze"],
    ["quake", "earthq"],
    ["firm", "compan"],
    ["cost", "price"],
    ["job", "worker", "staff", "employ"],
    ["refus", "reject"],
    ["leave", "left"],
    ["britai", "britis", "uk"],
  ].flatMap(([first = "", ...others]) => others.map((other) => [other, first])),
);

/** A word without its ending, so that forms of a word are one. It is made for English, and harmless elsewhere. */
export function stemOf(word: string): string {
  const bare = word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?<=[a-z]{3})(?:ings?|ed|es|s|ly)$/, "")
    .replace(/(?<=[a-z]{3})e$/, "")
    .replace(/our(?=$|[a-z])/, "or")
    .slice(0, STEM_LENGTH);
  return SAME.get(bare) ?? bare;
}
