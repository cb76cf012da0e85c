import type { LanguageWords } from "./language-words.ts";

export const SWEDISH: LanguageWords = {
  verbs:
    "sa sade säger sagt berättade berättar svarade svarar frågade frågar skrev skriver twittrade tillade tillägger menar menade hävdar hävdade förklarade förklarar varnade varnar lovade lovar betonade betonar meddelade meddelar bekräftade bekräftar påpekar konstaterar uppger",
  that: "att",
  withoutThat: "",
  pronouns: "han hon",
  titles:
    "herr fru dr professor president statsminister statsministern minister utrikesminister finansminister borgmästare domare general påve biskop talesperson kung drottning partiledare partiledaren vd",
  between: "har hade också senare sedan och som",
  accordingTo: "enligt",
  prepositions: "i på av från för med mot om till under över mellan vid hos",
  functionWords:
    "en ett den det de dem dess denna detta dessa och eller men för att som om när där här var hur vad vem vilken jag du han hon vi ni mig dig honom henne oss er min din sin vår hans hennes deras är vara var varit blir bli blev har ha hade kan kunde ska skulle vill ville måste får inte ingen inga också bara så nu då än i på av till från med vid under över mellan mot utan efter före ut upp in alla allt mer mycket",
};
