import type { MarkdownIt, Token } from "markdown-it";

/** Longer numbers at the beginning of a line are years, not numbers of items. */
const YEAR = /^\s*\d{4,9}[.)](?:\s|$)/;

/** Keep figures that CommonMark reads as formatting: "2*3*4", the year "2019." of a line, and numbers of items. */
export function keepFigures(markdown: MarkdownIt): void {
  keepStarsBetweenFigures(markdown);
  keepYears(markdown);
  markdown.core.ruler.after("block", "item_numbers", ({ tokens }) => {
    const lists: Token[][] = [];
    for (const token of tokens) {
      if (token.type === "ordered_list_open" || token.type === "bullet_list_open") lists.push([]);
      else if (token.type === "list_item_open") lists.at(-1)?.push(token);
      else if (token.type === "bullet_list_close") lists.pop();
      else if (token.type === "ordered_list_close") setNumbers(lists.pop() ?? []);
    }
  });
}

/** Give the items the numbers that stand in the text. Items that are all numbered "1." are counted. */
function setNumbers(items: Token[]): void {
  if (items.every(({ info }) => info === items[0]?.info)) return;
  for (const item of items.slice(1)) item.attrSet("value", item.info);
}

/** A star between two figures, or between a figure and a letter, multiplies them. */
function keepStarsBetweenFigures({ inline }: MarkdownIt): void {
  const State = inline.State;
  inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord);
      const [before, after] = [this.src.charAt(start - 1), this.src.charAt(start + found.length)];
      const isProduct =
        this.src.charAt(start) === "*" && (found.length === 1 ? /^(?:\d\w|\w\d)$/ : /^\d\d$/).test(before + after);
      return isProduct ? { ...found, can_open: false, can_close: false } : found;
    }
  };
}

function keepYears({ block }: MarkdownIt): void {
  const rule = block.ruler.getRules("").find(({ name }) => name === "list");
  if (!rule) throw new Error("markdown-it has no rule for lists.");
  block.ruler.at(
    "list",
    (state, startLine, endLine, silent) => {
      const line = state.src.slice(state.bMarks[startLine], state.eMarks[startLine]);
      return YEAR.test(line.replace(/^[\s>]*/, "")) ? false : rule(state, startLine, endLine, silent);
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}
