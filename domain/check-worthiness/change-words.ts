const NUMBER =
  "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens of)";
const DETERMINER =
  "(?:an?|the|any|all|every|each|both|another|his|her|him|its?|their|them|our|us|my|me|your|this|that|these|those|several|many|multiple|some|further|repeated)";

/** What is measured, and times: "declined 14 percent", "declined the next year". */
const MEASURE =
  "(?:%|per ?cent|percentage|points?|basis|degrees?|thousand|million|billion|trillion|dollars?|euros?|pounds?|cents?|half|thirds?|quarters?|tonnes?|seats?|places?|fold|bit|little|lot|day|week|month|year|decade|season|spring|summer|autumn|winter|century|most|least|more|fastest)s?";

/** Something that is not a measure, as the object of the verb. */
const OBJECT = `(?:${DETERMINER}|${NUMBER})[ -](?!(?:(?:next|following|same|past|last|further|modest|sharp|record|consecutive|straight|${NUMBER})[ -])*${MEASURE}\\b)`;

/** An infinitive, and not "to 40", "to a record low" or "to almost nothing". */
const INFINITIVE = `to (?!(?:${DETERMINER}|${NUMBER}|about|around|almost|nearly|below|under|just|less|more|fewer|zero|nothing|levels?)\\b)\\p{L}`;

/** "jumped into the river", and not "jumped in value". */
const PLACE = "(?:into|onto|off|over|overboard|aboard|out of the|from the|in the|through)";

/** English verbs of change, and what follows them where they mean something else. */
const VERBS: [verb: string, otherwise: string | null][] = [
  ["risen|rises?|increase[ds]?|increasing|decreased?|grown|doubled|tripled|halved|shrank|shrunk|surge", null],
  [
    "(?<!\\b(?:was|were|be|been|being) )(?:declin(?:es?|ed|ing))",
    `${INFINITIVE}|${OBJECT}|(?:\\p{L}+ )?(?:comment|bail|treatment|requests?|invitations?|offers?|interviews?|opportunit|proposals?)`,
  ],
  ["drop(?:ped)?", `${OBJECT}|out|off|dead|charges|plans|bombs?|hints?|anchor`],
  [
    "(?<!\\b(?:an?|the|red|white|wild|yellow) )rose|rising",
    "to (?:his|her|their|my|power|prominence|fame|the occasion)|from (?:his|her|their|my|the) |up\\b|gardens?|bush|petals?|windows?|sun\\b|stars?\\b",
  ],
  [
    "fell|falls?|falling",
    `in love|asleep|ill\\b|apart|silent|victim|foul|short|for (?:it|the|his|her)|to (?:the (?:ground|floor)|his|her|pieces)|on (?:his|her|their|my|deaf)|${PLACE}`,
  ],
  ["grew|growing", "up\\b|tired|old\\b|fond|silent|quiet|angry|impatient|apart"],
  [
    "cut",
    "off|short|out|through|into|open|across|corners|ties|(?:his|her|their|my|the|an?) (?:ribbon|cake|grass|hair|rope|wire|fence|hand|finger)",
  ],
  ["surged|soared|plunged|jumped", PLACE],
  // A person also loses or gains what has no measure: "lost the match", "gained access".
  [
    `lost|gained`,
    `(?!(?:(?:about|almost|nearly|over|more than|some|at least|only|another|an?|the|its) )*(?:\\p{Sc}?\\d|${NUMBER}\\b|${MEASURE}\\b|ground|weight|value|members?\\b))`,
  ],
];

const ADVERB = "(?:\\p{L}+ly )?";

/** Where text in lower case says that something rose or fell. */
export const ENGLISH_CHANGES = new RegExp(
  VERBS.map(([verb, otherwise]) => {
    const word = `(?<![\\p{L}\\p{N}])(?:${verb})(?![\\p{L}\\p{N}])`;
    return otherwise === null ? word : `${word}(?! ${ADVERB}(?:${otherwise}))`;
  }).join("|"),
  "u",
);
