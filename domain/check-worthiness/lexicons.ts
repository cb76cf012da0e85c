import { ENGLISH_CHANGES } from "./change-words.ts";
import type { Feature } from "./features.ts";

/** Features that are found by words. */
type ByWords = Extract<
  Feature,
  | "number"
  | "percent"
  | "comparison"
  | "superlative"
  | "change"
  | "cause"
  | "body"
  | "speech"
  | "absolute"
  | "opinion"
  | "feeling"
  | "future"
  | "scene"
>;

/** What stands for each feature in one language, in lower case. */
export type Lexicon = Record<ByWords, RegExp>;

const ENGLISH: Lexicon = {
  number:
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|half|third|quarter|twice|double[ds]?|tripled?)\b/,
  percent: /\b(?:per ?cent|percentage|million|billion|trillion|bn|pounds|dollars|euros)\b/,
  comparison:
    /\b(?:more|less|fewer|higher|lower|larger|smaller|longer|better|worse|faster|cheaper|twice|times as|compared|than|above|below|double|exceed\w*|outnumber\w*|as (?:many|much) as)\b/,
  superlative:
    /\b(?:most|least|largest|biggest|highest|lowest|greatest|longest|oldest|worst|best|fastest|first|only|record|unprecedented|ever)\b/,
  change: ENGLISH_CHANGES,
  cause:
    /\b(?:because|caused?|causes|causing|due to|led to|leads to|result(?:s|ed)? (?:in|of|from)|owing to|as a result|thanks to|triggered|blamed?|responsible for|prevent(?:s|ed)?|reduces?|linked to|makes?|kills?|cures?|protects?)\b/,
  body: /\b(?:ministr\w+|minister|government|parliament|council|commission|committee|university|institute|agency|police|court|bank|bureau|office|department|hospital|company|union|party|study|studies|report|survey|poll|census|researchers?|scientists?|statistics|figures|data|law|act)\b/,
  speech:
    /\b(?:said|says|told|claim(?:s|ed)|according to|stated|insist\w+|argu\w+|wrote|announced|warned|denied|denies|promised|admitted|added|reported|estimates?d?|found)\b/,
  absolute:
    /\b(?:all|every|everyone|nobody|no one|none|never|always|entire(?:ly)?|completely|any|without exception|zero)\b/,
  opinion:
    /\b(?:i (?:think|believe|feel|hope|guess|suppose)|in my (?:opinion|view)|should|ought|must|perhaps|maybe|beautiful|wonderful|terrible|lovely|great|important|sad|shame|disgrace|deserves?)\b/,
  feeling:
    /\b(?:i (?:am|was|love|hate|felt)|we (?:are|were) (?:proud|happy|sad|afraid|delighted|tired)|happy|proud|afraid|delighted|thrilled|heartbroken|excited|smiled|laughed|cried|wept|worried|grateful)\b/,
  future: /\b(?:will|would|shall|going to|plans? to|could|may|might|hopes? to|expected to)\b/,
  scene:
    /\b(?:you|your|morning|sun|wind|coffee|quiet|waved|stood|sat|walked|looked|nodded|smell|sky|read more|click|subscribe|photo|picture|here is|imagine)\b/,
};

const GERMAN: Lexicon = {
  number:
    /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hunderte?|tausende?|dutzende?|hälfte|drittel|viertel|doppelt\w*)(?!\p{L})/u,
  percent: /(?<!\p{L})(?:prozent|millionen?|milliarden?|euro|dollar)(?!\p{L})/u,
  comparison:
    /(?<!\p{L})(?:mehr|weniger|höher|niedriger|größer|kleiner|länger|besser|schlechter|als|verglichen|doppelt)(?!\p{L})/u,
  superlative:
    /(?<!\p{L})(?:meisten?|größten?|größte[rs]?|höchste[nrs]?|niedrigste[nrs]?|älteste[nrs]?|beste[nrs]?|erste[nrs]?|einzige[nrs]?|rekord\p{L}*)(?!\p{L})/u,
  change:
    /(?<!\p{L})(?:stieg\p{L}*|gestiegen|steigt|sank\p{L}*|gesunken|sinkt|fiel\p{L}*|gefallen|wuchs\p{L}*|gewachsen|verdoppelt\p{L}*|halbiert\p{L}*|zugenommen|abgenommen)(?!\p{L})/u,
  cause:
    /(?<!\p{L})(?:weil|wegen|verursach\p{L}*|führt\p{L}* zu|aufgrund|folge|dank|verhinder\p{L}*|schuld|deshalb)(?!\p{L})/u,
  body: /(?<!\p{L})(?:\p{L}*ministeri\p{L}*|\p{L}*minister\p{L}*|regierung|bundestag|parlament|stadtrat|kommission|universität|institut|polizei|gericht|\p{L}*amt|behörde|studie|bericht|umfrage|forscher\p{L}*|gesetz)(?!\p{L})/u,
  speech:
    /(?<!\p{L})(?:sagte?n?|erklärte?n?|laut|behauptete?n?|teilte|mit(?:geteilt)?|schrieb|warnte|bestritt|zufolge)(?!\p{L})/u,
  absolute: /(?<!\p{L})(?:alle[nrs]?|jede[nrs]?|niemand|keine[nrs]?|nie(?:mals)?|immer|null)(?!\p{L})/u,
  opinion:
    /(?<!\p{L})(?:ich (?:denke|glaube|finde|hoffe)|meiner meinung|sollten?|müssten?|vielleicht|schön|wunderbar|schade)(?!\p{L})/u,
  feeling: /(?<!\p{L})(?:ich (?:bin|war|liebe)|froh|glücklich|stolz|traurig|lächelte|lachte|weinte|dankbar)(?!\p{L})/u,
  future: /(?<!\p{L})(?:wird|werden|würden?|könnten?|soll)(?!\p{L})/u,
  scene: /(?<!\p{L})(?:sie können|ihr|morgens|sonne|wind|kaffee|stand|saß|ging|blickte|nickte|foto)(?!\p{L})/u,
};

const FRENCH: Lexicon = {
  number:
    /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|cents?|milliers?|dizaines?|moitié|tiers|quart|double)(?!\p{L})/u,
  percent: /(?<!\p{L})(?:pour cent|millions?|milliards?|euros?|dollars?)(?!\p{L})/u,
  comparison: /(?<!\p{L})(?:plus|moins|supérieure?s?|inférieure?s?|meilleure?s?|pire|que|comparée?s?|autant)(?!\p{L})/u,
  superlative: /(?<!\p{L})(?:le plus|la plus|les plus|le moins|premiers?|premières?|seule?s?|record|jamais)(?!\p{L})/u,
  change:
    /(?<!\p{L})(?:augment\p{L}+|baiss\p{L}+|diminu\p{L}+|hausse|recul\p{L}*|doubl\p{L}+|chut\p{L}+|progress\p{L}+)(?!\p{L})/u,
  cause:
    /(?<!\p{L})(?:parce qu\p{L}*|à cause|caus\p{L}+|en raison|grâce|provoqu\p{L}+|entraîn\p{L}+|responsables?|empêch\p{L}+)(?!\p{L})/u,
  body: /(?<!\p{L})(?:ministère|ministre|gouvernement|parlement|conseil|commission|université|institut|police|tribunal|banque|étude|rapport|sondage|chercheurs?|loi|insee)(?!\p{L})/u,
  speech:
    /(?<!\p{L})(?:a dit|dit|affirm\p{L}+|déclar\p{L}+|selon|assur\p{L}+|écrit|annonc\p{L}+|dément\p{L}*)(?!\p{L})/u,
  absolute: /(?<!\p{L})(?:tous|toutes|chaque|personne|aucune?|jamais|toujours|zéro)(?!\p{L})/u,
  opinion: /(?<!\p{L})(?:je (?:pense|crois|trouve)|à mon avis|devrait|faudrait|peut-être|magnifique|dommage)(?!\p{L})/u,
  feeling: /(?<!\p{L})(?:je suis|heureu\p{L}+|fière?s?|triste|ravie?s?|sourit|pleur\p{L}+)(?!\p{L})/u,
  future: /(?<!\p{L})(?:va|vont|sera|seront|pourrait|devra)(?!\p{L})/u,
  scene: /(?<!\p{L})(?:vous|votre|matin|soleil|vent|café|photo|imaginez)(?!\p{L})/u,
};

const LEXICONS = new Map([
  ["en", ENGLISH],
  ["de", GERMAN],
  ["fr", FRENCH],
]);

/** The lexicon of a language; null where there is none, and only signs such as digits count. */
export const lexiconOf = (language: string): Lexicon | null => LEXICONS.get(language.slice(0, 2).toLowerCase()) ?? null;

export const hasLexicon = (language: string): boolean => lexiconOf(language) !== null;
