/** Words that negate, by language. Words that mean something else as often are left out. */
const NEGATIONS: Record<string, string> = {
  en: "not no never none nobody nothing neither nor cannot without hardly nowhere",
  de: "nicht nie niemals nichts niemand kein keine keinen keinem keiner keines weder ohne nirgends",
  fr: "ne pas jamais aucun aucune rien sans ni nullement",
  es: "no nunca jamás nadie nada ningún ninguna ninguno ni sin tampoco",
  it: "non mai nessuno nessuna nessun niente nulla né senza",
  pt: "não nunca jamais ninguém nada nenhum nenhuma nem sem",
  nl: "niet geen nooit niemand niets noch zonder nergens",
  pl: "nie nigdy nikt nic żaden żadna żadne bez ani",
  sv: "inte aldrig ingen inget inga ingenting utan",
  da: "ikke aldrig ingen intet uden",
  no: "ikke aldri ingen intet uten",
  ru: "не нет никогда никто ничто ничего ни без",
  uk: "не ні ніколи ніхто ніщо нічого без",
  tr: "değil yok asla hiç hiçbir",
};

const words = new Map(Object.entries(NEGATIONS).map(([language, list]) => [language, new Set(list.split(" "))]));

/** Whether a word negates in this language (a BCP 47 tag); English where the language is not known here. */
export function isNegation(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  const known = words.get(language.split("-")[0]?.toLowerCase() ?? "");
  if (known) return known.has(lower) || (known === words.get("en") && lower.endsWith("n't")) || /^n'/.test(lower);
  return words.get("en")?.has(lower) === true || lower.endsWith("n't");
}
