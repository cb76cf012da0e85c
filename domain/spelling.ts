/** British words whose American spelling follows no rule. */
const WORDS: Record<string, string> = {
  defence: "defense",
  offence: "offense",
  licence: "license",
  pretence: "pretense",
  practise: "practice",
  programme: "program",
  programmes: "programs",
  grey: "gray",
  cheque: "check",
  cheques: "checks",
  judgement: "judgment",
  ageing: "aging",
  sceptic: "skeptic",
  sceptical: "skeptical",
  tyre: "tire",
  tyres: "tires",
  kerb: "curb",
  plough: "plow",
  aluminium: "aluminum",
  towards: "toward",
  whilst: "while",
  amongst: "among",
  learnt: "learned",
  cosy: "cozy",
  mum: "mom",
  "per cent": "percent",
  "per-cent": "percent",
  "%": "percent",
  "％": "percent",
  "٪": "percent",
  pct: "percent",
};

/**
 * Endings of British spelling with those of American spelling. Other words with these endings change too, which does no
 * harm: two different words never become the same.
 */
const ENDINGS: [RegExp, string][] = [
  [/^([a-z]{2,})our(s|ed|ing|able|ite|ites|hood)?$/, "$1or$2"],
  [/^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations)$/, "$1iz$2"],
  [/^([a-z]{3,})ys(e|es|ed|ing)$/, "$1yz$2"],
  [/^([a-z]+)tre(s?)$/, "$1ter$2"],
  [/^([a-z]{3,})ogue(s?)$/, "$1og$2"],
  [/^([a-z]+)ell(ed|ing|er|ers)$/, "$1el$2"],
];

/** Words that the first rule would make another word: "four" is not "for", and "scoured" is not "scored". */
const KEPT = /^(?:(?:four|hour|your|pour|tour|sour|dour)s?|scour(?:s|ed|ing)?)$/;

/** A word in lower case in the spelling of American English, where British English has another one. */
export function commonSpelling(word: string): string {
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? word;
  if (!/^[a-z]{5,}$/.test(word) || KEPT.test(word)) return word;
  for (const [ending, spelling] of ENDINGS) if (ending.test(word)) return word.replace(ending, spelling);
  return word;
}

/** How the endings of American spelling can be written in British spelling. */
const BRITISH_ENDINGS: [RegExp, string][] = [
  [/or(s|ed|ing|able|ite|ites|hood)?$/, "our$1"],
  [/iz(e|es|ed|ing|er|ers|ation|ations)$/, "is$1"],
  [/yz(e|es|ed|ing)$/, "ys$1"],
  [/ter(s?)$/, "tre$1"],
  [/og(s?)$/, "ogue$1"],
  [/el(ed|ing|er|ers)$/, "ell$1"],
];

/**
 * The other spellings of a word in lower case, British or American. Some of them are no words, such as "actour", so that
 * they only serve to look for texts.
 */
export function otherSpellings(word: string): string[] {
  const common = commonSpelling(word);
  const british = [
    ...Object.keys(WORDS).filter((key) => WORDS[key] === common),
    ...BRITISH_ENDINGS.map(([ending, spelling]) => common.replace(ending, spelling)),
  ];
  const spellings = new Set([common, ...british.filter((one) => commonSpelling(one) === common)]);
  spellings.delete(word);
  return [...spellings].filter((one) => /^[a-z]+$/.test(one));
}
