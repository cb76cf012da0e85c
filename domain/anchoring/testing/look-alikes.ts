/** A claim, and what becomes of it: `now` is its text on the new version, without which it is lost. */
type Expectation = {
  quote: string;
  nth?: number;
  state: "exact" | "moved" | "changed" | "lost";
  now?: string;
  nowNth?: number;
};

const FIRST = "The report begins with the valley, its two mills and the families that own them.";
const LAST = "It ends with a word of thanks to all who measured, counted and wrote things down.";
const article = (...paragraphs: string[]) => [FIRST, ...paragraphs, LAST].join("\n\n");

const crash = (month: string, count: number) => `In ${month}, ${count} cyclists were hurt on the coast road.`;
const level = (hour: string, height: number) => `At ${hour} the lake stood at ${height} centimetres behind the dam.`;
const match = (home: string, away: string, score: string) => `${home} against ${away} ended ${score} after extra time.`;
const [MARCH, APRIL, MAY, JUNE] = [crash("March", 7), crash("April", 9), crash("May", 4), crash("June", 7)];
const [SIX, SEVEN, EIGHT, NINE] = [level("six", 211), level("seven", 214), level("eight", 220), level("nine", 223)];
const NOTE = "Nobody was harmed, the office said.";

/** Articles whose sentences differ only in a number, a name or a date. */
export const LOOK_ALIKES: { title: string; before: string; after: string; claims: Expectation[] }[] = [
  {
    title: "monthly figures roll by one month, and the new month has the number of the old one",
    before: article(MARCH, APRIL),
    after: article(APRIL, JUNE),
    claims: [
      { quote: MARCH, state: "lost" },
      { quote: "7 cyclists", state: "lost" },
      { quote: APRIL, state: "moved", now: APRIL },
      { quote: "on the coast road", nth: 0, state: "lost" },
      { quote: "on the coast road", nth: 1, state: "moved", now: "on the coast road", nowNth: 0 },
    ],
  },
  {
    title: "two neighbours are swapped",
    before: article(MARCH, APRIL),
    after: article(APRIL, MARCH),
    claims: [
      { quote: MARCH, state: "moved", now: MARCH },
      { quote: APRIL, state: "moved", now: APRIL },
      { quote: "were hurt", nth: 0, state: "moved", now: "were hurt", nowNth: 1 },
      { quote: "were hurt", nth: 1, state: "moved", now: "were hurt", nowNth: 0 },
    ],
  },
  {
    title: "the first one is dropped, and a new one stands between the others",
    before: article(SIX, SEVEN, NINE),
    after: article(SEVEN, EIGHT, NINE),
    claims: [
      { quote: SIX, state: "lost" },
      { quote: SEVEN, state: "moved", now: SEVEN },
      { quote: NINE, state: "moved", now: NINE },
    ],
  },
  {
    title: "a ticker with the newest on top",
    before: article(EIGHT, SEVEN, SIX),
    after: article(NINE, EIGHT, SEVEN),
    claims: [
      { quote: EIGHT, state: "moved", now: EIGHT },
      { quote: SEVEN, state: "moved", now: SEVEN },
      { quote: SIX, state: "lost" },
    ],
  },
  {
    title: "a list that is sorted",
    before: article([match("Tarn", "Bly", "3-1"), match("Alm", "Rye", "0-2"), match("Olt", "Ems", "1-1")].join("\n")),
    after: article([match("Alm", "Rye", "0-2"), match("Olt", "Ems", "1-1"), match("Tarn", "Bly", "3-1")].join("\n")),
    claims: [
      { quote: match("Tarn", "Bly", "3-1"), state: "moved", now: match("Tarn", "Bly", "3-1") },
      { quote: "ended 0-2 after extra time", state: "moved", now: "ended 0-2 after extra time" },
      { quote: "after extra time", nth: 2, state: "moved", now: "after extra time", nowNth: 1 },
    ],
  },
  {
    title: "the rows of a table are sorted, and two have the same figure",
    before: article("Alm\n\n12\n\n40", "Bly\n\n12\n\n38", "Rye\n\n9\n\n41"),
    after: article("Rye\n\n9\n\n41", "Bly\n\n12\n\n38", "Alm\n\n12\n\n40"),
    claims: [
      { quote: "Alm\n\n12\n\n40", state: "moved", now: "Alm\n\n12\n\n40" },
      { quote: "12", nth: 0, state: "moved", now: "12", nowNth: 1 },
      { quote: "12", nth: 1, state: "moved", now: "12", nowNth: 0 },
    ],
  },
  {
    title: "sentences of one paragraph in another order",
    before: article([MARCH, APRIL, MAY].join(" ")),
    after: article([MAY, MARCH, APRIL].join(" ")),
    claims: [
      { quote: MAY, state: "moved", now: MAY },
      { quote: `${MARCH} ${APRIL}`, state: "moved", now: `${MARCH} ${APRIL}` },
      { quote: "In April, 9", state: "moved", now: "In April, 9" },
    ],
  },
  {
    title: "a corrected number in the same place, and a dropped neighbour",
    before: article(MARCH, APRIL, MAY),
    after: article(MARCH, crash("April", 8)),
    claims: [
      { quote: APRIL, state: "changed", now: crash("April", 8) },
      { quote: "9 cyclists", state: "changed", now: "8 cyclists" },
      { quote: MAY, state: "lost" },
    ],
  },
  {
    title: "a corrected number that is all that distinguishes the sentence",
    before: article(
      "The gauge showed 14 millimetres.",
      "The gauge showed 31 millimetres.",
      "The gauge showed 52 millimetres.",
    ),
    after: article(
      "The gauge showed 14 millimetres.",
      "The gauge showed 37 millimetres.",
      "The gauge showed 52 millimetres.",
    ),
    claims: [{ quote: "The gauge showed 31 millimetres.", state: "changed", now: "The gauge showed 37 millimetres." }],
  },
  {
    title: "a sentence is replaced by another one of the same form",
    before: article(SIX, SEVEN, NINE),
    after: article(SIX, EIGHT, NINE),
    claims: [
      { quote: SEVEN, state: "lost" },
      { quote: "214 centimetres", state: "lost" },
      { quote: "behind the dam", nth: 1, state: "lost" },
      { quote: "behind the dam", nth: 2, state: "exact" },
    ],
  },
  {
    title: "the date decides between two candidates",
    before: article(MARCH, APRIL),
    after: article(MARCH, crash("May", 3), crash("April", 12)),
    claims: [{ quote: APRIL, state: "changed", now: crash("April", 12) }],
  },
  {
    title: "a repeated note stays with its paragraph, and is lost with it",
    before: article(`${MARCH} ${NOTE}`, `${APRIL} ${NOTE}`, `${MAY} ${NOTE}`),
    after: article(`${MAY} ${NOTE}`, `${MARCH} ${NOTE}`),
    claims: [
      { quote: NOTE, nth: 0, state: "moved", now: NOTE, nowNth: 1 },
      { quote: NOTE, nth: 1, state: "lost" },
      { quote: NOTE, nth: 2, state: "moved", now: NOTE, nowNth: 0 },
    ],
  },
  {
    title: "a repeated paragraph, one of which is dropped",
    before: article(MARCH, NOTE, APRIL, NOTE, MAY, NOTE),
    after: article(MARCH, NOTE, APRIL, MAY, NOTE),
    claims: [
      { quote: NOTE, nth: 0, state: "exact" },
      { quote: NOTE, nth: 1, state: "lost" },
      { quote: NOTE, nth: 2, state: "moved", now: NOTE, nowNth: 1 },
    ],
  },
  {
    title: "a sentence stands unchanged elsewhere, and a similar one in its old place",
    before: article(MARCH, "The council spoke about the budget for roads and schools.", MAY),
    after: article(crash("March", 8), "The council spoke about the budget for roads and schools.", MAY, MARCH),
    claims: [{ quote: MARCH, state: "moved", now: MARCH }],
  },
  {
    title: "a sentence without look-alikes has moved and changed",
    before: article(MARCH, "The council spoke about the budget for roads and schools."),
    after: article(
      "The council spoke about the budget for roads and schools.",
      "In March, 7 cyclists were injured on the coast road.",
    ),
    claims: [{ quote: MARCH, state: "changed", now: "In March, 7 cyclists were injured on the coast road." }],
  },
  {
    title: "a sentence has moved, and its number is another one",
    before: article(MARCH, "The council spoke about the budget for roads and schools."),
    after: article("The council spoke about the budget for roads and schools.", crash("March", 8)),
    claims: [{ quote: MARCH, state: "lost" }],
  },
  {
    title: "two sentences are joined",
    before: article("The ferry carried forty guests from the old pier to the island at noon. Nina sang."),
    after: article("The ferry carried forty guests from the old pier to the island at dusk while Nina sang."),
    claims: [
      { quote: "island at noon. Nina sang.", state: "changed", now: "island at dusk while Nina sang." },
      { quote: "carried forty guests from the old pier", state: "exact" },
    ],
  },
];
