import { expect, test } from "vitest";
import { guessLanguage, languageTag } from "./language.ts";

test.each([
  ["en", "The Labour leader said that he would look at the claims, which have been made for years, and answer them."],
  ["de", "Der Vorsitzende sagte, dass die Partei sich mit den Vorwürfen befassen werde, die nicht neu sind."],
  [
    "fr",
    "Le chef du parti a déclaré que les accusations sont examinées et que la réponse est attendue dans une semaine.",
  ],
  ["es", "El líder del partido dijo que las acusaciones no son nuevas y que se examinarán en los próximos días."],
  ["it", "Il capo del partito ha detto che le accuse non sono nuove e che la risposta è attesa nei prossimi giorni."],
  ["pt", "O líder do partido disse que as acusações não são novas e que a resposta será dada em uma semana."],
  ["nl", "De leider van de partij zei dat het onderzoek naar de beschuldigingen niet nieuw is en ook niet klaar."],
  ["sv", "Partiledaren sade att anklagelserna inte är nya och att svaret ska komma om en vecka, men inte förr."],
  ["ar", "قال زعيم الحزب إن الاتهامات ليست جديدة."],
  ["fa", "رهبر حزب گفت که پاسخ را چند روز دیگر می‌دهد."],
  ["he", "מנהיג המפלגה אמר כי ההאשמות אינן חדשות."],
  ["ru", "Лидер партии сказал, что обвинения не новы."],
  ["uk", "Лідер партії сказав, що звинувачення не нові."],
  ["ja", "党首は、告発は新しいものではないと述べた。"],
  ["zh", "党领导人表示，这些指控并不新鲜。"],
  ["ko", "당 대표는 이 주장이 새로운 것이 아니라고 말했다."],
])("a sentence in %s is recognised", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test("a text without words has no language", () => {
  expect(guessLanguage("1,234 + 5 = 😀")).toBeUndefined();
  expect(guessLanguage("Lorem ipsum dolor sit amet consectetur adipiscing")).toBeUndefined();
});

test("a language tag gets its canonical spelling, and anything else is dropped", () => {
  expect(["en_gb", "PT-br", "zh-hant-tw"].map(languageTag)).toEqual(["en-GB", "pt-BR", "zh-Hant-TW"]);
  expect(["english", "", "e", "en-a-a-a-", null, undefined].map(languageTag)).toEqual(Array(6).fill(undefined));
});
