/** A passage of an article, with the quotations that a reader finds in it and who said them, null where it does not say. */
export type LabelledPassage = {
  language: string;
  lines: string[];
  quotations: [exact: string, speaker: string | null][];
};

const one = (language: string, line: string, ...quotations: LabelledPassage["quotations"]): LabelledPassage => ({
  language,
  lines: [line],
  quotations,
});

/** Passages that were written for this purpose. Indirect speech is not labelled. */
export const LABELLED_PASSAGES: LabelledPassage[] = [
  one("en", "“The dam will hold,” said Nora Field.", ["The dam will hold,", "Nora Field"]),
  one("en", "Nora Field said: “The dam will hold.”", ["The dam will hold.", "Nora Field"]),
  one("en", '"Who paid for it?" Field asked the board.', ["Who paid for it?", "Field"]),
  one("en", "‘It’s the workers’ money,’ Field told reporters.", ["It’s the workers’ money,", "Field"]),
  one("en", "“He told me ‘go home’ and I went,” Nora Field recalled.", [
    "He told me ‘go home’ and I went,",
    "Nora Field",
  ]),
  one("en", 'The 5" pipe broke, and "nobody knew why", Mayor Tom Hale admitted.', ["nobody knew why", "Tom Hale"]),
  one("en", "Dr. Nora Field, who has repeatedly warned of floods, wrote: “Build it now.”", [
    "Build it now.",
    "Nora Field",
  ]),
  one("en", "The spokesman said the plan was “too late”.", ["too late", null]),
  one("en", "According to Tom Hale, the plan is “a shameless trick”.", ["a shameless trick", "Tom Hale"]),
  one("en", "In the ’90s the farmers' sheds stood empty, and rock 'n' roll was played there."),
  one("en", "“Yes,” Hale said. “But not this year.”", ["Yes,", "Hale"], ["But not this year.", "Hale"]),
  {
    language: "en",
    lines: ["Nora Field was in the hall. Tom Hale was not.", "“We are late,” she said."],
    quotations: [["We are late,", null]],
  },
  {
    language: "en",
    lines: ["Nora Field wrote to the board in May.", "“We are late,” she said."],
    quotations: [["We are late,", "Nora Field"]],
  },
  {
    language: "en",
    lines: ["Tom Hale wrote:", "“We need the pump.", "“We need it now, and not next year.”"],
    quotations: [["We need the pump.\n\n“We need it now, and not next year.", "Tom Hale"]],
  },
  {
    language: "en",
    lines: ["“An open mark without an end", "“Well,” said Tom Hale."],
    quotations: [["An open mark without an end\n\n“Well,", "Tom Hale"]],
  },
  one("en", "An “open mark without an end, as Tom Hale said."),
  one("de", "„Der Damm hält“, sagte Nora Feld.", ["Der Damm hält", "Nora Feld"]),
  one("de", "Nora Feld sagte: „Der Damm hält.“", ["Der Damm hält.", "Nora Feld"]),
  one("de", "»Der Damm hält«, erklärte Minister Jan Roth.", ["Der Damm hält", "Jan Roth"]),
  one("de", "Er habe „nie davon gehört“, so steht es im Bericht.", ["nie davon gehört", null]),
  one("de", "Laut Jan Roth ist der Damm „eine Ruine“.", ["eine Ruine", "Jan Roth"]),
  one("fr", "« La digue tiendra », a déclaré Nora Champ.", ["La digue tiendra", "Nora Champ"]),
  one("fr", "Nora Champ affirme : « La digue tiendra. »", ["La digue tiendra.", "Nora Champ"]),
  one("fr", "“La digue tiendra”, explique le maire Paul Roux.", ["La digue tiendra", "Paul Roux"]),
  one("fr", "Selon Paul Roux, l'école est « une ruine ».", ["une ruine", "Paul Roux"]),
  one("es", "«La presa aguantará», dijo Nora Campos.", ["La presa aguantará", "Nora Campos"]),
  one("es", "Nora Campos aseguró: “La presa aguantará”.", ["La presa aguantará", "Nora Campos"]),
  one("es", '"La presa aguantará", afirmó el alcalde Pedro Ruiz.', ["La presa aguantará", "Pedro Ruiz"]),
  one("es", "Según Pedro Ruiz, el puente es “una ruina”.", ["una ruina", "Pedro Ruiz"]),
  one("it", "«La diga reggerà», ha detto Nora Campi.", ["La diga reggerà", "Nora Campi"]),
  one("it", "Nora Campi ha spiegato: “La diga reggerà”.", ["La diga reggerà", "Nora Campi"]),
  one("it", "Secondo Paolo Riva, l'opera è «una rovina».", ["una rovina", "Paolo Riva"]),
  one("pt", "“A barragem vai aguentar”, disse Nora Campos.", ["A barragem vai aguentar", "Nora Campos"]),
  one("pt", "Nora Campos afirmou: «A barragem vai aguentar.»", ["A barragem vai aguentar.", "Nora Campos"]),
  one("pt", "Segundo João Reis, a ponte é “uma ruína”.", ["uma ruína", "João Reis"]),
  one("nl", "‘De dijk houdt het’, zei Nora Velde.", ["De dijk houdt het", "Nora Velde"]),
  one("nl", "Nora Velde zei: “De dijk houdt het.”", ["De dijk houdt het.", "Nora Velde"]),
  one("nl", "Volgens Jan Vos is de brug ‘een ruïne’.", ["een ruïne", "Jan Vos"]),
  one("pl", "„Tama wytrzyma” – powiedziała Nora Polna.", ["Tama wytrzyma", "Nora Polna"]),
  one("pl", "Nora Polna powiedziała: „Tama wytrzyma”.", ["Tama wytrzyma", "Nora Polna"]),
  one("sv", "”Dammen håller”, sade Nora Lund.", ["Dammen håller", "Nora Lund"]),
  one("sv", "Nora Lund skrev: ”Dammen håller.”", ["Dammen håller.", "Nora Lund"]),
  one("sv", "»Dammen håller», säger Jan Berg.", ["Dammen håller", "Jan Berg"]),
  one("ru", "«Плотина выдержит», — сказала Нора Полева.", ["Плотина выдержит", "Нора Полева"]),
  one("ru", "Нора Полева заявила: «Плотина выдержит».", ["Плотина выдержит", "Нора Полева"]),
  one("ja", "市長は「ダムは持ちこたえる」と述べた。", ["ダムは持ちこたえる", null]),
  one("ja", "彼女は「母が『行け』と言った」と話した。", ["母が『行け』と言った", null]),
  one("zh", "她说：“大坝会守住的。”", ["大坝会守住的。", null]),
];
