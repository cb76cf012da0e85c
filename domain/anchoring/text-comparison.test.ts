import fc from "fast-check";
import { expect, test } from "vitest";
import { expectLinearTime } from "./testing/linear-time.ts";
import { type ComparedBlock, compareSideBySide } from "./text-comparison.ts";

/** A text whose paragraphs are its blocks. */
function textOf(paragraphs: string[]) {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  return { text: paragraphs.join("\n\n"), blocks };
}

/** The rows in a short notation: changed words in brackets, and bars between the blocks of one side. */
function rowsOf(old: string[], now: string[]): string[] {
  const [before, after] = [textOf(old), textOf(now)];
  const notation = (text: string, blocks: ComparedBlock[]) =>
    blocks
      .map(({ pieces, movedTo }) => {
        const words = pieces.map(({ start, end, isChanged }) =>
          isChanged ? `[${text.slice(start, end)}]` : text.slice(start, end),
        );
        return `${words.join("")}${movedTo === undefined ? "" : ` →${movedTo}`}`;
      })
      .join(" | ");
  return compareSideBySide(before, after).map(
    (row) => `${notation(before.text, row.old)} ${row.isSame ? "=" : "≠"} ${notation(after.text, row.now)}`,
  );
}

test("unchanged paragraphs share a row, and a changed word is marked on both sides", () => {
  expect(
    rowsOf(
      ["Harbour news", "Prices rose by four per cent in May.", "The mayor smiled."],
      ["Harbour news", "Prices fell by four per cent in May.", "The mayor smiled."],
    ),
  ).toEqual([
    "Harbour news = Harbour news",
    "Prices [rose] by four per cent in May. ≠ Prices [fell] by four per cent in May.",
    "The mayor smiled. = The mayor smiled.",
  ]);
});

test("an inserted or cut paragraph has its own row, and later paragraphs still share rows", () => {
  const rows = rowsOf(
    ["One goes first here.", "Two is cut away.", "Three remains."],
    ["Nought came in.", "One goes first here.", "Three remains."],
  );
  expect(rows).toEqual([
    " ≠ [Nought came in.]",
    "One goes first here. = One goes first here.",
    "[Two is cut away.] ≠ ",
    "Three remains. = Three remains.",
  ]);
});

test("a paragraph that was split is next to its parts", () => {
  expect(rowsOf(["The dam broke. The mayor slept."], ["The dam broke.", "The mayor slept."])).toEqual([
    "The dam broke. The mayor slept. ≠ The dam broke. | The mayor slept.",
  ]);
});

test("two paragraphs that were joined are next to the result, with the text that was between them", () => {
  expect(
    rowsOf(
      ["The old dam broke at noon.", "Nobody knew.", "The mayor slept until two."],
      ["The old dam broke at noon. The mayor slept until two."],
    ),
  ).toEqual([
    "The old dam broke at noon. | [Nobody knew.] | The mayor slept until two. ≠ The old dam broke at noon. The mayor slept until two.",
  ]);
});

test("a paragraph that moved unchanged is marked as moved, not as cut and added", () => {
  const moved = "A gauge at the pier has measured the tides since 1859.";
  const [first, second] = ["The pilots know their trade by heart.", "Every harbour has a table of its own."];
  expect(rowsOf([moved, first, second], [first, second, moved])).toEqual([
    `${moved} →3 ≠ `,
    `${first} = ${first}`,
    `${second} = ${second}`,
    ` ≠ ${moved} →0`,
  ]);
});

test("a rewritten paragraph is next to the one it replaced", () => {
  expect(
    rowsOf(["Same start here.", "Old words only."], ["Same start here.", "Entirely different sentence now."])[1],
  ).toBe("[Old words only.] ≠ [Entirely different sentence now.]");
});

const paragraph = fc
  .array(fc.constantFrom("the", "mayor", "rose", "fell", "not", "12", "tides", ",", "שלום"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(" "));
const paragraphs = fc.array(fc.oneof(paragraph, fc.constant("")), { maxLength: 12 });

test("every block with words is in one row, in order and complete", () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const [old, now] = [textOf(before), textOf(after)];
      const rows = compareSideBySide(old, now);
      for (const [side, { text }, all] of [["old", old, before] as const, ["now", now, after] as const]) {
        const texts = rows
          .flatMap((row) => row[side])
          .map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join(""));
        expect(texts).toEqual(all.filter((words) => words !== ""));
      }
    }),
  );
});

test("unmarked words of a row are the same on both sides, except in moved blocks", () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const [old, now] = [textOf(before), textOf(after)];
      const unmarked = (text: string, blocks: ComparedBlock[]) =>
        blocks
          .filter(({ movedTo }) => movedTo === undefined)
          .flatMap(({ pieces }) =>
            pieces.flatMap((piece) => (piece.isChanged ? [] : [text.slice(piece.start, piece.end)])),
          )
          .join(" ")
          .replace(/\s+/g, " ")
          .trim();
      for (const row of compareSideBySide(old, now))
        expect(unmarked(old.text, row.old)).toBe(unmarked(now.text, row.now));
    }),
  );
});

test("a text compared with itself has no marks", () => {
  fc.assert(
    fc.property(paragraphs, (all) => {
      expect(compareSideBySide(textOf(all), textOf(all)).every(({ isSame }) => isSame)).toBe(true);
    }),
  );
});

test("the time for a long paragraph that was split grows with its length", () => {
  const inputOf = (length: number) => {
    const lines = Array.from({ length }, (_, at) => `line${at}`);
    return [textOf([lines.join(" ")]), textOf(lines)] as const;
  };
  const run = ([old, now]: ReturnType<typeof inputOf>) => void compareSideBySide(old, now);
  expectLinearTime({ inputOf, run, size: 40_000, maxMs: 5_000 });
});
