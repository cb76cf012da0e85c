import type { LanguageWords } from "./language-words.ts";

export const DUTCH: LanguageWords = {
  verbs:
    "zei zegt zeiden gezegd verklaarde verklaart antwoordde antwoordt vroeg vraagt schreef schrijft twitterde voegde benadrukte benadrukt waarschuwde waarschuwt beweerde beweert stelde stelt vertelde vertelt meldde meldt beloofde belooft bevestigde bevestigt noemde noemt vindt vond erkende aldus",
  that: "dat",
  withoutThat: "",
  pronouns: "hij zij ze",
  titles:
    "meneer mevrouw dr prof president premier minister staatssecretaris burgemeester rechter generaal paus bisschop woordvoerder woordvoerster koning koningin directeur",
  between: "heeft had ook later toen en die",
  accordingTo: "volgens",
  prepositions: "van in op uit bij met voor tegen naar over onder tussen aan",
  functionWords:
    "de het een en of maar want dus dat die dit deze wie wat waar als wanneer hoe ik jij je u hij zij ze wij we jullie hen hun mij me jou hem haar ons onze mijn jouw uw zijn ben bent is was waren word wordt worden werd heb hebt heeft hebben had hadden kan kunnen zal zullen zou moet moeten mag wil willen niet geen ook nog al zo te in op aan bij met naar van voor door over onder tussen tegen zonder om uit tot er hier daar dan nu meer zeer alle alles",
};
