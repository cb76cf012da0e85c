import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinGrapheme, sentenceAt, snapToGraphemes, snapToWords } from "./snap.ts";
import { anyText, textWithPassage } from "./testing/arbitrary.ts";

const snapped = (text: string, selected: string) => {
  const start = text.indexOf(selected);
  const passage = snapToWords(text, { start, end: start + selected.length });
  return passage && text.slice(passage.start, passage.end);
};

describe("a selection snaps to words", () => {
  test.each([
    ["Men on the moon.", "e moo", "the moon"],
    ["Men on the moon.", " the moon", "the moon"],
    ["Men on the moon.", "moon.", "moon."],
    ["He said (loudly) no.", "(loudly", "(loudly"],
    ["anti-Semitism claims", "Semit", "anti-Semitism"],
    ["It didn’t fall", "dn", "didn’t"],
    ["up 5% to $1,250.50 now", "5", "5%"],
    ["up 5% to $1,250.50 now", "250", "$1,250.50"],
    ["from 1990-2000 on", "1990", "1990"],
    ["the U.S. Senate", "U", "U.S."],
    ["A 👨‍👩‍👧 family", "\u200d👩", "👨‍👩‍👧"],
    ["cafe\u0301 noir", "caf", "cafe\u0301"],
    ["قال الرئيس نعم", "رئي", "الرئيس"],
    ["בית־ספר חדש", "ספ", "בית־ספר"],
    ["One line\nnext line", "ine\nnex", "line\nnext"],
    ["Das kostet 12\u00a0345 Euro", "345", "12\u00a0345"],
    ["Das kostet 12 345 Euro", "12", "12 345"],
    ["It has 1\u202f234\u202f567 people", "234", "1\u202f234\u202f567"],
    ["It has 1 234 567,89 kr", "567", "1 234 567,89"],
    ["It cost 1.234,56 € then", "56", "1.234,56 €"],
    ["It cost 1'234.50 francs", "50", "1'234.50"],
    ["In 2019 12 people came", "2019", "2019"],
    ["5\u00a0% mehr", "5", "5\u00a0%"],
    ["um 5 % mehr", "5", "5 %"],
    ["Enflasyon %25 oldu", "25", "%25"],
    ["up 5‰ or 3°C now", "3", "3°C"],
    ["at -5 °C outside", "5", "-5 °C"],
    ["10² Meter", "10", "10²"],
    ["aus H₂O und CO₂", "H", "H₂O"],
    ["aus H₂O und CO₂", "C", "CO₂"],
    ["über 5 km² Land", "km", "km²"],
    ["1/2 Anteil", "1", "1/2"],
    ["add 3 1/2 cups", "2", "3 1/2"],
    ["add 2½ cups", "2", "2½"],
    ["on 12/05/2024 at", "05", "12/05/2024"],
    ["um 12:30 Uhr", "12", "12:30"],
    ["um 12.30 Uhr", "30", "12.30"],
    ["for US$5bn and € 7 more", "5", "US$5bn"],
    ["for US$5bn and € 7 more", "7", "€ 7"],
    ["for 10 € 5 times", "5", "5"],
    ["يبلغ ١٢٬٣٤٥٫٦٪ منها", "٣", "١٢٬٣٤٥٫٦٪"],
    ["कुल १२,३४,५६७ लोग", "३४", "१२,३४,५६७"],
    ["จำนวน ๑,๒๓๔ คน", "๒", "๑,๒๓๔"],
    ["東京の人口は１，４００万人だ", "４", "１，４００万"],
    ["人口は1,400万人だ", "4", "1,400万"],
    ["率は１２．５％だ", "２", "１２．５％"],
    ["on 2024-03-05 it fell", "03", "2024-03-05"],
    ["Sales grew in 2019² to 10⁶ units", "2019", "2019"],
    ["Sales grew in 2019² to 10⁶ units", "grew in 2019²", "grew in 2019"],
    ["Sales grew in 2019² to 10⁶ units", "10⁶", "10⁶"],
    ["It rose by 5%.[1] Then", "5%.[1]", "5%."],
    ["It rose by 5%.[1] Then", "[1]", "[1]"],
    ["the score was 3:1 or 3-4", "1", "3:1"],
    ["between 5–7 percent of", "5", "5–7 percent"],
    ["between 5–7 percent of", "percent of", "5–7 percent of"],
    ["between 5-7% of", "7", "5-7%"],
    ["a 5–7-percent rise", "5", "5–7-percent"],
    ["sind 5 bis 7 Prozent mehr", "7", "5 bis 7 Prozent"],
    ["rose from 5 to 7 percent", "7", "7 percent"],
    ["25 %–30 % davon", "25", "25 %–30 %"],
    ["from $5–7 billion", "7", "$5–7 billion"],
    ["人口は5〜7％増", "5", "5〜7％"],
    ["by 5 percentage points", "5", "5 percentage points"],
    ["um 12 Prozentpunkte", "12", "12 Prozentpunkte"],
    ["de 12 pour cent des", "12", "12 pour cent"],
    ["12 процентов людей", "12", "12 процентов"],
    ["يبلغ ٢٥ بالمئة من", "٢", "٢٥ بالمئة"],
    ["يبلغ ٥–٧٪ من", "٧", "٥–٧٪"],
    ["۲۵ درصد مردم", "۲", "۲۵ درصد"],
    ["२५ प्रतिशत लोग", "५", "२५ प्रतिशत"],
    ["केवल २५% लोग", "२", "२५%"],
    ["২৫ শতাংশ মানুষ", "২", "২৫ শতাংশ"],
    ["yüzde 25 arttı", "25", "yüzde 25"],
    ["for 1.5 million people", "5", "1.5 million"],
    ["für 5 Mio. Euro", "5", "5 Mio."],
    ["約300万円の", "300", "300万"],
    ["um 10:30 Uhr kam", "30", "10:30"],
    ["von 10:30–12:00 Uhr", "12", "12:00"],
    ["at 10:30 a.m. on", "10", "10:30 a.m."],
    ["die 12 am Montag", "12", "12"],
    ["à 10 h 30 du", "30", "10 h 30"],
    ["朝の10時30分に", "30", "10時30分"],
    ["彼は12時間待った", "12", "12"],
    ["add 3-1/2 cups", "2", "3-1/2"],
    ["about 5 × 10⁶ units", "5", "5 × 10⁶"],
    ["5–7 km away", "5", "5–7 km"],
    ["5 km away", "5", "5"],
    ["In 2019 millionaires paid", "2019", "2019"],
  ])("%j: %j becomes %j", (text, selected, expected) => {
    expect(snapped(text, selected)).toBe(expected);
  });

  test("white space alone is not a selection", () => {
    expect(snapped("one \n\n two", " \n\n ")).toBeNull();
  });

  test("without splitting a grapheme or losing selected text", () => {
    fc.assert(
      fc.property(textWithPassage, ([text, passage]) => {
        const words = snapToWords(text, passage);
        expect(words !== null && isWithinGrapheme(text, words)).toBe(false);
        // A raised figure at the end can be a footnote mark, which is not part of the words.
        const selected = text.slice(passage.start, passage.end).replace(/^[\s\u200b]+|[\s\u200b⁰¹²³⁴-⁹]+$/g, "");
        expect(words ? text.slice(words.start, words.end) : "").toContain(selected);
      }),
      { numRuns: 500 },
    );
  });

  test("and to the graphemes that Intl.Segmenter finds in the whole text", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(textWithPassage, ([text, passage]) => {
        const edges = new Set([text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)]);
        expect(isWithinGrapheme(text, passage)).toBe(!(edges.has(passage.start) && edges.has(passage.end)));
        expect(isWithinGrapheme(text, snapToGraphemes(text, passage))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

const sentence = (text: string, at: string) => {
  const passage = sentenceAt(text, text.indexOf(at));
  return passage && text.slice(passage.start, passage.end);
};

describe("the sentence at the cursor", () => {
  test.each([
    ["It rained. Mr. Smith of the U.S. Senate paid $3.5 million on Jan. 5. Then he left.", "million"],
    ["He met J. K. Rowling and George W. Bush. They talked.", "Bush"],
    ['They met. "No apology?" Neil asked. He left.', "Neil"],
    ['They met. "Why now?" he said. He left.', "he said"],
    ["At 5 a.m. Monday it rang. Nobody answered.", "rang"],
    ["Es war kalt. Am 5. Januar fiel z. B. Dr. Müller aus. Dann nicht.", "aus"],
  ])("%j", (text, at) => {
    const middle =
      /^(?:It rained\. |They met\. |Es war kalt\. )?(.*) (?:Then he left|They talked|He left|Nobody answered|Dann nicht)\.$/;
    expect(sentence(text, at)).toBe(middle.exec(text)?.[1]);
  });

  test("ends where the next one starts, also after an abbreviation", () => {
    expect(sentence("He lives in the U.S. The tax rose.", "lives")).toBe("He lives in the U.S.");
    expect(sentence("So did I. Nobody came.", "Nobody")).toBe("Nobody came.");
    expect(sentence("北京是首都。他说：“是的。”她走了。", "首都")).toBe("北京是首都。");
    expect(sentence("قال الرئيس نعم. وذهب؟ لا.", "وذهب")).toBe("وذهب؟");
  });

  test.each([
    ["The rate is 5%.[1] Then it fell to 3%.", "The rate is 5%.", "Then it fell to 3%."],
    ["Er starb 1850.[1] Danach kam sein Sohn.", "Er starb 1850.", "Danach kam sein Sohn."],
    ["彼は死んだ。[1] その後。", "彼は死んだ。", "その後。"],
    ["It rose.[1][2] It fell.", "It rose.", "It fell."],
    ["It rose. [1] It fell.", "It rose.", "It fell."],
    ["It rose in May.¹ It fell in June.", "It rose in May.", "It fell in June."],
    ["“It rose.[1]” Then it fell.", "“It rose.[1]”", "Then it fell."],
    ["It rose[1]. It fell.", "It rose[1].", "It fell."],
    ["彼は言った。「行く。」", "彼は言った。", "「行く。」"],
    ["「行く。」と彼は言った。雨が降った。", "「行く。」と彼は言った。", "雨が降った。"],
    ["“是的。”他说。她走了。", "“是的。”他说。", "她走了。"],
    ["他们来了。《人民日报》说是。", "他们来了。", "《人民日报》说是。"],
    ["He left.(She stayed.) They met.", "He left.", "(She stayed.)"],
    ["»Ja.« Er ging.", "»Ja.«", "Er ging."],
    ["„Ja.“ Er ging.", "„Ja.“", "Er ging."],
  ])("%j: %j, then %j", (text, first, second) => {
    expect(sentence(text, first.slice(0, 2))).toBe(first);
    expect(sentence(text, second.slice(0, 4))).toBe(second);
  });

  test.each([
    ["en", "The U.S. paid Sen. Lee and Lt. Col. Ray 5 bn. More came."],
    ["de", "Es gibt z. B. Brot, d. h. Essen, bzw. Wasser für ca. 5 Mio. Euro in der Abt. Süd. Mehr kam."],
    ["fr", "Selon Mme. Dupont et Mgr. Roy, voir p. 12 et fig. 3, env. 40 % du 5 janv. 2019. Rien."],
    ["es", "El Sr. García y la Sra. Díaz, en la pág. 5, viven en la Avda. Central, p. ej. Madrid. Nada."],
    ["it", "Il Sig. Rossi e la dott.ssa Bianchi, con l'avv. Verdi, a pag. 7 del 3 sett. Poi basta."],
    ["pt", "O Sr. Silva e a Dra. Costa, na pág. 9, na Av. Brasil do séc. XX. Nada."],
    ["nl", "De dhr. Bakker en mevr. Jansen, d.w.z. Nederland, blz. 4 en m.b.t. Brussel. Meer niet."],
    ["pl", "Przy ul. Długiej mieszka tzw. Król, m.in. Jan, dr. Nowak, str. 5. Koniec."],
    ["sv", "Han bor t.ex. Stockholm, bl.a. Lund, s.k. Norden kl. 5. Slut."],
    ["cs", "Žije tzv. Praha, např. Brno, na nám. Míru s MUDr. Novákem, str. 3. Konec."],
    ["ru", "На ул. Мира живёт проф. Иванов, т. е. Пётр, им. Ленина, стр. 5. Конец."],
    ["tr", "Prof. Dr. Kaya ve Av. Demir, Atatürk Cad. No. 5. Bitti."],
    ["el", "Ο κ. Παπάς, π.χ. Αθήνα, σελ. 5. Τέλος."],
    ["hi", "डॉ. शर्मा और प्रो. वर्मा आए। वे गए।"],
  ])("knows the abbreviations of %s", (_, text) => {
    const { index: last } = [...text.matchAll(/[.।] (?=\S+( \S+)?[.।]$)/gu)].at(-1) ?? { index: 0 };
    const passage = sentenceAt(text, 0);
    expect(text.slice(0, passage?.end)).toBe(text.slice(0, last + 1));
  });

  test("never reaches into another block", () => {
    const text = "A heading without a stop\n\nThe first sentence. The second\n\n\n\nlast";
    expect(sentence(text, "heading")).toBe("A heading without a stop");
    expect(sentence(text, "\n\nThe")).toBe("A heading without a stop");
    expect(sentence(text, "second")).toBe("The second");
    expect(sentenceAt(text, text.indexOf("\n\n\n\nlast") + 2)).toBeNull();
    expect(sentenceAt("", 0)).toBeNull();
  });

  test("has no white space at its ends and stays in its block, in any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        const found = sentenceAt(text, n % (text.length + 1));
        if (!found) return;
        const sentence = text.slice(found.start, found.end);
        expect(sentence.trim()).toBe(sentence);
        expect(sentence).not.toBe("");
        expect(sentence).not.toContain("\n\n");
      }),
    );
  });
});
