import type { LanguageWords } from "./language-words.ts";

export const SPANISH: LanguageWords = {
  verbs:
    "dijo dice dijeron dicho declaró declara afirmó afirma aseguró asegura explicó explica añadió añade agregó agrega escribió escribe respondió responde preguntó pregunta anunció anuncia señaló señala indicó indica insistió insiste advirtió advierte sostuvo sostiene manifestó manifiesta subrayó subraya comentó comenta reconoció reconoce prometió promete confirmó confirma denunció denuncia recordó recuerda concluyó concluye tuiteó exigió pidió",
  that: "que",
  withoutThat: "",
  pronouns: "él ella",
  titles:
    "sr sra don doña dr dra presidente presidenta ministro ministra primer alcalde alcaldesa juez jueza general papa obispo portavoz senador senadora diputado diputada gobernador gobernadora director directora",
  between: "ha había también luego después y quien que además",
  accordingTo: "según",
  prepositions: "de del en a al por para con contra desde sobre entre ante",
  functionWords:
    "el la los las lo un una unos unas de del al a ante con contra desde en entre hacia hasta para por según sin sobre tras y e o u pero sino que si como cuando donde quien cual cuyo yo tú él ella nosotros vosotros ellos ellas me te se nos os le les mi tu su mis tus sus nuestro nuestra nuestros nuestras este esta estos estas ese esa eso esto aquel no ni ya más muy también es son soy eres somos era eran fue fueron ser sido estar está están estoy ha han he hemos había haber hay tiene tienen todo toda todos todas",
};
