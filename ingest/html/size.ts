import { Parser } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";

/** Browsers (Chromium, WebKit) stop nesting at 512; building a deeper tree takes time with the square of the depth. */
const DEEPEST_HTML = 512;

/** Twice the largest of 130 real pages. More could need more memory than a worker may have. */
const MOST_ELEMENTS = 20_000;

/** Elements, attributes, texts and comments: twice the largest real page, too. */
const MOST_PARTS = 80_000;

/** UTF-16 units outside of scripts: an article, and as much around it. */
const LONGEST_PAGE = 4_000_000;

/**
 * Refuse HTML that would take too long or too much memory, in one pass that builds nothing. A worker that runs out of
 * memory can take the whole app with it (V8 gives up when a table cannot grow), so this is what keeps memory bounded.
 */
export function refuseUnreadable(html: string, what = "page"): void {
  const size = { depth: 0, elements: 0, parts: 0, length: 0, isScript: false };
  const refuseAbove = (count: number, most: number, how: string) => {
    if (count > most) throw new RuleError(`This ${what} ${how}. Copy its text and paste it.`);
  };
  const countPart = () => {
    size.parts += 1;
    refuseAbove(size.parts, MOST_PARTS, "has too many parts to be read");
  };
  const parser = new Parser({
    onopentagname(name) {
      size.isScript = name === "script" || name === "style";
      size.depth += 1;
      size.elements += 1;
      refuseAbove(size.depth, DEEPEST_HTML, "is nested too deeply to be read");
      refuseAbove(size.elements, MOST_ELEMENTS, "has too many parts to be read");
      countPart();
    },
    onclosetag() {
      size.isScript = false;
      size.depth -= 1;
    },
    ontext(text) {
      countPart();
      if (!size.isScript) size.length += text.length;
      refuseAbove(size.length, LONGEST_PAGE, "has too much text for one article");
    },
    onattribute: countPart,
    oncomment: countPart,
  });
  parser.end(html);
}
