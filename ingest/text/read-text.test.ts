import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { readText } from "./read-text.ts";

const textOf = (input: string) => canonicalText({ type: "doc", content: readText(input).blocks });

test("a blank line separates paragraphs, and a line end inside a paragraph is a line break", () => {
  const { blocks } = readText("First line \nsecond line\n\n\n  Next paragraph\t\n");
  expect(blocks).toEqual([
    {
      type: "paragraph",
      content: [{ type: "text", text: "First line" }, { type: "hardBreak" }, { type: "text", text: "second line" }],
    },
    { type: "paragraph", content: [{ type: "text", text: "Next paragraph" }] },
  ]);
});

test("without any blank line, each line is a paragraph", () => {
  expect(textOf("One.\r\nTwo.\rThree.")).toBe("One.\n\nTwo.\n\nThree.");
});

const wrapped = (paragraph: string, width: number) =>
  paragraph
    .split(" ")
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
      return lines;
    }, [])
    .join("\n");

const PARAGRAPHS = [
  "The committee met on Tuesday in the old town hall in order to speak about the price of bread, which had risen for the third time in a year. Its chair said that the bakers were not to blame.",
  "Der Ausschuss traf sich am Dienstag im alten Rathaus, um über den Preis des Brotes zu sprechen, der zum dritten Mal in einem Jahr gestiegen war. Niemand nannte die Bäcker schuldig.",
  "قالت اللجنة التي اجتمعت يوم الثلاثاء في دار البلدية القديمة إن سعر الخبز ارتفع للمرة الثالثة خلال عام واحد، وإن الخبازين ليسوا السبب في ذلك كما يظن الناس في المدينة.",
];

test.each([40, 60, 72, 80])("lines wrapped at %i columns are joined to the paragraphs that they were", (width) => {
  const source = PARAGRAPHS.map((paragraph) => wrapped(paragraph, width));
  expect(textOf(`Bread is dearer\nBy Jane Roe\n\n${source.join("\n\n")}`)).toBe(
    ["Bread is dearer\nBy Jane Roe", ...PARAGRAPHS].join("\n\n"),
  );
  expect(textOf(`Bread is dearer\n\n${source[1]}`)).toBe(`Bread is dearer\n\n${PARAGRAPHS[1]}`);
  expect(textOf(source[0]?.replaceAll("\n", "\n\n") ?? "")).toBe(PARAGRAPHS[0]);
  expect(textOf(`   ${source[0]}\n   ${source[1]}`)).toBe(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`);
});

test("Japanese lines are joined without spaces", () => {
  const lines = [
    "市長は昨日の会議で新しい橋の値段が上がると述べたが、",
    "だれもその理由を知らなかったので、市民は説明を求めた。",
  ];
  expect(textOf(lines.join("\n"))).toBe(lines.join(""));
});

test("a word divided at the end of a line is joined only if the text has it undivided", () => {
  const text = [
    "The council asked for information, and the well-known mayor said that the infor-",
    "mation was not new, that the bread is a well-",
    "known matter of the state, and that the pre-",
    "war mills are closed. They had small-",
    "and large ones. They crossed the North-",
    "South bridge.",
  ].join("\n");
  expect(textOf(text)).toBe(
    "The council asked for information, and the well-known mayor said that the information was not new, that the bread is a well-known matter of the state, and that the pre-war mills are closed. They had small- and large ones. They crossed the North-South bridge.",
  );
});

test("lines after a headline that are as long as paragraphs are paragraphs", () => {
  const lines = PARAGRAPHS.map((line) => `${line} Nobody knows why.`);
  expect(textOf(`Bread is dearer\n\n${lines.join("\n")}`)).toBe(["Bread is dearer", ...lines].join("\n\n"));
});

test.each([
  ["a poem", "Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you."],
  ["an address", "Galley Weekly\n12 Harbour Road\nOstrey"],
  ["a list", "- Bread of rye from the mill in the old town\n- bread of wheat from the harbour in the north"],
])("the line breaks of %s are kept", (_name, lines) => {
  expect(textOf(`${PARAGRAPHS[0]}\n\n${lines}`)).toBe(`${PARAGRAPHS[0]}\n\n${lines}`);
});

test("the text stays the same, apart from white space and invisible characters", () => {
  const unit = fc.oneof(
    fc.constantFrom("a", "b", " ", "\n", "\n", "\r\n", "\t", "\u00a0", "é", "e\u0301", "א", "😀"),
    fc.string({ unit: "grapheme", maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (input) => {
      fc.pre(!input.includes("\0"));
      const visible = input.replaceAll(/[\s\p{Control}\ufeff]/gu, "");
      expect(textOf(input).replaceAll(/[\s\ufeff]/g, "")).toBe(visible);
    }),
    { numRuns: 500 },
  );
});

test("reading a text that was read before gives the same paragraphs", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\n\n") }), (input) => {
      const once = textOf(`${input}\n\nend`);
      expect(textOf(`${once}\n\n`)).toBe(once);
    }),
  );
});

test.each([
  ["a NUL", "a\0b"],
  ["half of a surrogate pair", "a\udc00b"],
  ["ten million characters", "word ".repeat(2_000_000)],
  ["more lines than a book", "a\n".repeat(200_000)],
])("%s is refused immediately", (_name, input) => {
  expect(() => readText(input)).toThrow(RuleError);
});

test("a line that is indented below an item goes on with it", () => {
  expect(textOf("* The first item goes\n  on here\n* The second\n   1. One is\n      short\n")).toBe(
    "* The first item goes on here\n\n* The second\n\n1. One is short",
  );
  expect(textOf("1) It ends.\n   A new line.")).toBe("1) It ends.\n\nA new line.");
  expect(textOf("Not an item\n  at all")).toBe("Not an item\n\nat all");
});
