import type { LanguageWords } from "./language-words.ts";

export const POLISH: LanguageWords = {
  verbs:
    "powiedział powiedziała powiedzieli mówi mówił mówiła stwierdził stwierdziła oświadczył oświadczyła dodał dodała dodaje napisał napisała pisze odpowiedział odpowiedziała zapytał zapytała podkreślił podkreśliła podkreśla zapewnił zapewniła ostrzegł ostrzegła zaznaczył zaznaczyła wyjaśnił wyjaśniła ogłosił ogłosiła przyznał przyznała ocenił oceniła twierdzi obiecał obiecała",
  that: "że iż",
  withoutThat: "",
  pronouns: "on ona",
  titles:
    "pan pani dr prof prezydent premier minister minister ministra burmistrz sędzia generał papież biskup rzecznik rzeczniczka poseł posłanka senator marszałek szef szefowa",
  between: "też także potem i który która",
  accordingTo: "według zdaniem",
  prepositions: "z ze w we na do od po za przez przed dla przy u",
  functionWords:
    "i a o w we z ze na do od po za przez przed pod nad dla bez u przy się nie to ten ta te tego tej tym tych temu co kto który która które którzy jak gdy kiedy gdzie czy że iż ale lub albo oraz więc ja ty on ona ono my wy oni one mnie mi ciebie ci go mu jej ją nas nam was wam ich im mój moja moje nasz nasza nasze swój swoje jest są był była było były być będzie będą jestem jesteśmy ma mają mam już jeszcze tak bardzo tylko też także więcej wszystko wszyscy",
};
