import { Parser } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";

/** Chromium and WebKit stop nesting at 512. The time to build a tree grows with the square of its depth. */
const MAX_DEPTH = 512;

/** Twice the largest of 130 real pages. More could need more memory than a child process has. */
const MAX_ELEMENTS = 20_000;

/** Elements, attributes, texts and comments together; also twice the largest real page. */
const MAX_PARTS = 80_000;

/** UTF-16 units outside scripts: the longest article, and as much text around it. */
export const MAX_TEXT_LENGTH = 4_000_000;

/** Refuse HTML that is too large or too deeply nested, in one pass: a tree of it would end the child process. */
export function checkSize(html: string, what = "page"): void {
  const size = { depth: 0, elements: 0, parts: 0, length: 0, isScript: false };
  const limit = (count: number, max: number, problem: string) => {
    if (count > max) throw new RuleError(`This ${what} ${problem}. Copy the text and paste it.`);
  };
  const countPart = () => {
    size.parts += 1;
    limit(size.parts, MAX_PARTS, "has too many parts to read");
  };
  const parser = new Parser({
    onopentagname(name) {
      size.isScript = name === "script" || name === "style";
      size.depth += 1;
      size.elements += 1;
      limit(size.depth, MAX_DEPTH, "is nested too deeply to read");
      limit(size.elements, MAX_ELEMENTS, "has too many parts to read");
      countPart();
    },
    onclosetag() {
      size.isScript = false;
      size.depth -= 1;
    },
    ontext(text) {
      countPart();
      if (!size.isScript) size.length += text.length;
      limit(size.length, MAX_TEXT_LENGTH, "has too much text for one article");
    },
    onattribute: countPart,
    oncomment: countPart,
  });
  parser.end(html);
}
