import type { LanguageWords } from "./language-words.ts";

export const ITALIAN: LanguageWords = {
  verbs:
    "disse dice dicono detto dichiara dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto risponde risposto chiede chiesto annuncia annunciato sottolinea sottolineato assicura assicurato avverte avvertito insiste insistito ribadisce ribadito sostiene sostenuto osserva osservato commenta commentato promette promesso conferma confermato denuncia denunciato ricorda ricordato conclude concluso",
  that: "che",
  withoutThat: "",
  pronouns: "lui lei egli ella",
  titles:
    "signor signora sig dott dottor dottoressa prof professore presidente ministro ministra premier sindaco sindaca giudice generale papa vescovo onorevole senatore senatrice portavoce segretario segretaria",
  between: "ha aveva anche poi e che inoltre",
  accordingTo: "secondo",
  prepositions: "di del della dei delle in a al alla da dal per con contro su sul tra fra nel nella",
  functionWords:
    "il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dalle in nel nello nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui se come quando dove io tu lui lei noi voi loro mi ti si ci vi ne mio tuo suo nostro vostro mia tua sua nostra questo questa questi queste quello quella non più anche già molto è sono sei siamo era erano fu essere stato ha hanno ho abbiamo aveva avere c tutto tutti tutte",
};
