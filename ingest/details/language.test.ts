import fc from "fast-check";
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

test("codes, addresses and names of accounts are no words of a language", () => {
  const code = fc
    .uuid()
    .chain((id) => fc.constantFrom(id, `https://a.example/${id}`, `@user_${id}`, `${id}@a.example`));
  const sentence = fc.constantFrom(...Object.values(SENTENCES), "Über die Küste, sagt:", "Le pont est fermé.", "Claim");
  fc.assert(
    fc.property(code, sentence, (added, text) => {
      expect(guessLanguage(`${text} ${added}`)).toBe(guessLanguage(text));
      expect(guessLanguage(`${added} ${text}`)).toBe(guessLanguage(text));
    }),
  );
});

test.each([
  ["Latin for printers", "Lorem ipsum dolor sit amet consectetur adipiscing elit, sed do eiusmod tempor incididunt."],
  ["names", "Toyota, Sony, Nintendo, Panasonic and Honda"],
  ["a few words", "First item text, second item text"],
])("the language of %s is not clear", (_name, text) => {
  expect(guessLanguage(text)).toBeUndefined();
});

test.each([
  ["af", "Die raad het gesê dat die prys van brood vanjaar weer gestyg het, en dat niemand weet hoekom dit so is nie."],
  ["br", "Lavaret he deus ar c'huzul dilun e oa kresket priz ar bara evit an trede gwech er bloaz-mañ."],
  ["cy", "Dywedodd y cyngor ddydd Llun fod pris bara wedi codi am y drydedd waith eleni, a bod llawer yn poeni."],
  ["eo", "La konsilio diris lunde, ke la prezo de pano altiĝis je la tria fojo ĉi-jare, kaj ke multaj plendas."],
  ["fo", "Ráðið segði mánadagin, at breyðprísurin er hækkaður triðju ferð í ár, og at nógv eru ill."],
  ["ga", "Dúirt an chomhairle Dé Luain gur ardaigh praghas an aráin don tríú huair i mbliana, agus níos mó fós."],
  ["lb", "De Gemengerot sot e Méindeg, datt de Präis vum Brout dëst Joer fir d'drëtt Kéier geklommen ass."],
  ["mt", "Il-kunsill qal nhar it-Tnejn li l-prezz tal-ħobż għola għat-tielet darba din is-sena."],
  ["so", "Golaha ayaa Isniintii sheegay in qiimaha rootigu kor u kacay markii saddexaad sannadkan."],
  ["sw", "Baraza lilisema Jumatatu kwamba bei ya mkate imepanda kwa mara ya tatu mwaka huu."],
])("a sentence in %s, which only franc knows, is recognised", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
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
  const welsh = "Dywedodd y cyngor ddydd Llun fod pris bara wedi codi am y drydedd waith eleni, a bod llawer yn poeni.";
  expect(languageOf(welsh, "en-US")).toBe("cy");
  const galician =
    "O concello dixo o luns que o prezo do pan subiu por terceira vez este ano e que moitas familias teñen dificultades para pagalo.";
  expect([languageOf(galician), languageOf(galician, "gl")]).toEqual([undefined, "gl"]);
});

test("a text without words has no language", () => {
  expect(guessLanguage("1,234 + 5 = 😀")).toBeUndefined();
  expect(guessLanguage("Lorem ipsum dolor sit amet consectetur adipiscing")).toBeUndefined();
});

test("a language tag gets its canonical spelling, and anything else is dropped", () => {
  expect(["en_gb", "PT-br", "zh-hant-tw"].map(languageTag)).toEqual(["en-GB", "pt-BR", "zh-Hant-TW"]);
  expect(["english", "", "e", "en-a-a-a-", null, undefined].map(languageTag)).toEqual(Array(6).fill(undefined));
});
