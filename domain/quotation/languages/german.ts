import type { LanguageWords } from "./language-words.ts";

export const GERMAN: LanguageWords = {
  verbs:
    "sagte sagt sagten gesagt erklärte erklärt erklärten betonte betont meinte meint fragte fragt antwortete antwortet schrieb schreibt twitterte warnte warnt forderte fordert kritisierte kritisiert behauptete behauptet teilte mitteilte ergänzte ergänzt fügte versprach verspricht bestätigte bestätigt äußerte äußert berichtete berichtet erwiderte entgegnete urteilte räumte stellte bezeichnete nannte nennt rief mahnte kündigte beteuerte verkündete lobte",
  that: "dass daß",
  withoutThat: "",
  pronouns: "er sie",
  titles:
    "herr frau dr prof professor professorin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister bürgermeister bürgermeisterin oberbürgermeister sprecher sprecherin chef chefin vorsitzender vorsitzende papst bischof richter richterin general",
  between: "hat hatte auch später dann der die das und wiederholt zuvor bereits",
  accordingTo: "laut zufolge",
  prepositions: "von vom in im aus bei mit für gegen nach über unter zwischen an am auf zu zum zur",
  functionWords:
    "der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn doch sondern wenn weil dass daß ob als wie wo wer was ich du er sie es wir ihr mich dich ihn uns euch ihnen mir dir ihm mein dein sein unser euer ihre ihren ihrem ihrer seine seinen seinem seiner unsere unseren unserer bin bist ist sind seid war waren wird werden wurde wurden hat haben hatte hatten habe kann können konnte muss müssen soll sollen will wollen darf dürfen mag nicht nur auch noch schon sehr so da dann hier dort in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen für gegen ohne um durch bis seit sich man dies diese dieser dieses diesen diesem jetzt mehr alle allen alles",
};
