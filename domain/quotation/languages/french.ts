import type { LanguageWords } from "./language-words.ts";

export const FRENCH: LanguageWords = {
  verbs:
    "dit déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait écrit écrivait répond répondu demande demandé annonce annoncé assure assuré estime estimé souligne souligné précise précisé indique indiqué confie confié lance lancé martèle martelé promet promis prévient prévenu rappelle rappelé conclut poursuit poursuivi insiste insisté dénonce dénoncé reconnaît reconnu raconte raconté tweeté confirme confirmé",
  that: "que qu",
  withoutThat: "",
  pronouns: "il elle",
  titles:
    "m mme mlle mm dr professeur président présidente premier première ministre maire juge général pape évêque monsieur madame sénateur sénatrice député députée ministre porte-parole",
  between: "a avait aussi ensuite également l qui et encore t -t-",
  accordingTo: "selon d'après",
  prepositions: "de du des en dans à au aux par pour avec contre chez sur sous entre",
  functionWords:
    "le la les l un une des du de d et ou mais donc or ni car que qu qui quoi dont où je j tu il elle on nous vous ils elles me m te t se s lui leur y en ce c cet cette ces mon ton son ma ta sa mes tes ses notre votre nos vos leurs ne n pas plus est sont suis es sommes êtes était étaient été être a ai as avons avez ont avait avaient avoir sera seront fait à au aux avec dans par pour sans sous sur vers chez entre si comme quand très aussi bien tout tous toute toutes même cela ça",
};
