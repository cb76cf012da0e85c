import { expect, test } from "vitest";
import { SENTENCES } from "#ingest/testing/sentences.ts";
import { guessLanguage, languageOf, languageTag } from "./language.ts";

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

test.each(Object.entries(SENTENCES))("a report in %s is recognised", (language, text) => {
  expect(guessLanguage(text)).toBe(language.slice(0, 2));
});

test.each([
  ["Latin for printers", "Lorem ipsum dolor sit amet consectetur adipiscing elit, sed do eiusmod tempor incididunt."],
  ["names", "Toyota, Sony, Nintendo, Panasonic and Honda"],
  ["a few words", "First item text, second item text"],
  ["Maltese, which is not known", "Is-sindku qal li l-prezz tal-biljetti se jiżdied b'għaxra fil-mija."],
  ["Welsh, which is not known", "Dywedodd y maer y bydd pris tocynnau yn codi deg y cant. Does neb yn gwybod."],
])("the language of %s is not clear", (_name, text) => {
  expect(guessLanguage(text)).toBeUndefined();
});

test("names and quotations in other letters do not count", () => {
  expect(guessLanguage(`${SENTENCES.ar} WhatsApp, Facebook and the World Health Organization`)).toBe("ar");
  expect(guessLanguage(`${SENTENCES.en} ${SENTENCES.ar.slice(0, 60)} ${SENTENCES.en}`)).toBe("en");
  expect(guessLanguage(`${SENTENCES.ja} Toyota Motor Corporation`)).toBe("ja");
});

test("the text decides, and what is stated keeps its region or helps where the text says little", () => {
  expect(languageOf(SENTENCES.es, "en")).toBe("es");
  expect(languageOf(SENTENCES.es, "es-MX")).toBe("es-MX");
  expect(languageOf(SENTENCES.no, "nb")).toBe("nb");
  expect(languageOf("High water at 6.", "de")).toBe("de");
  expect(languageOf("Dywedodd y maer y bydd pris tocynnau yn codi deg y cant. ".repeat(3), "cy")).toBe("cy");
  expect(languageOf("Dywedodd y maer y bydd pris tocynnau yn codi deg y cant. ".repeat(3), "en-US")).toBeUndefined();
});

test("a text without words has no language", () => {
  expect(guessLanguage("1,234 + 5 = 😀")).toBeUndefined();
  expect(guessLanguage("Lorem ipsum dolor sit amet consectetur adipiscing")).toBeUndefined();
});

test("a language tag gets its canonical spelling, and anything else is dropped", () => {
  expect(["en_gb", "PT-br", "zh-hant-tw"].map(languageTag)).toEqual(["en-GB", "pt-BR", "zh-Hant-TW"]);
  expect(["english", "", "e", "en-a-a-a-", null, undefined].map(languageTag)).toEqual(Array(6).fill(undefined));
});
