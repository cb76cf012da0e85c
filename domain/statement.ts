import type { Passage } from "./anchoring/selectors.ts";
import { sentenceAt } from "./anchoring/snap.ts";
import { type Claim, statementFrom } from "./claim.ts";

/** The first statement of a claim: the whole sentences around its passage, on one line. */
export function firstStatement(text: string, { start, end }: Passage): string {
  const [first, last] = [sentenceAt(text, start), sentenceAt(text, end - 1)];
  return statementFrom(text.slice(Math.min(start, first?.start ?? start), Math.max(end, last?.end ?? end)));
}

/**
 * The statement of a claim once it has another passage, if nobody has edited it: it then says what its old passage
 * said. Null if it was edited, or if a verdict or ruling rests on it.
 */
export function statementAfterMove(text: string, claim: Claim, passage: Passage): string | null {
  const { anchor, statement, myVerdict, verdicts, ruling } = claim;
  if (myVerdict?.submittedAt || verdicts.length > 0 || ruling) return null;
  const isFirst = anchor.passage !== null && statement === firstStatement(text, anchor.passage);
  const isQuote = statement === statementFrom(anchor.exact);
  return isFirst || isQuote ? firstStatement(text, passage) : null;
}

/** Words at the beginning of a sentence that point to something outside of it, by language. */
const POINTING: Record<string, RegExp> = {
  en: /^["“‘(]*(?:and |but |so |then )?(it|its|he|she|his|her|they|their|we|our|i|my|this|these|those|that|there|here|such|both|the former|the latter)(?=[\s'’,])/i,
  de: /^["„»(]*(?:und |aber |doch )?(er|sie|es|ihr|ihre|sein|seine|wir|unser|ich|dies|diese|dieser|dieses|das|dort|hier|beide)(?=[\s,])/i,
  fr: /^["«(]*\s?(?:et |mais )?(il|elle|ils|elles|on|nous|je|ce|cet|cette|ces|cela|ceci|son|sa|ses|leur|leurs|ici|là)(?=[\s,])/i,
  es: /^["«“(]*(?:y |pero )?(él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|su|sus|nosotros|yo|aquí|allí|ambos)(?=[\s,])/i,
};

/** Days that depend on when the article was written. */
const RELATIVE_DAYS: Record<string, RegExp> = {
  en: /\b(yesterday|today|tomorrow|tonight|(?:last|this|next) (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b/i,
  de: /\b(gestern|heute|morgen|(?:letzte|diese|nächste)[nrs]? (?:Woche|Monat|Jahr))\b/i,
  fr: /\b(hier|aujourd[’']hui|demain|(?:la semaine|le mois|l[’']an(?:née)?) derni[eè]re?)\b/i,
  es: /\b(ayer|hoy|mañana|(?:la semana|el mes|el año) pasad[oa])\b/i,
};

/** Why a statement cannot be understood without its article, as a hint for who writes it; null while none is found. */
export function missingContext(statement: string, language: string): string | null {
  const words = statement.trim();
  const key = language.slice(0, 2).toLowerCase();
  const [, pointing] = POINTING[key]?.exec(words) ?? [];
  if (pointing) return `Say who or what “${pointing}” is, so that the statement can stand alone.`;
  const [, day] = RELATIVE_DAYS[key]?.exec(words) ?? [];
  if (day) return `Say which date “${day}” is, so that the statement can stand alone.`;
  if (/^\p{Ll}/u.test(words)) return "This starts in the middle of a sentence. Reword it so that it can stand alone.";
  return null;
}
