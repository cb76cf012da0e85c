import type { Passage } from "#domain/anchoring/selectors.ts";
import { canClose, type Mark, marksIn } from "./marks.ts";

/** Marks that are open at the same time. Quotations in quotations are rarely deeper than three. */
const MAX_OPEN = 8;

/** Characters after a paragraph that are examined for something else than white space, such as a block quotation. */
const MAX_EMPTY = 20;

/** A mark that is open. `weakEnd`: where it ends if no certain end follows. */
type Open = Mark & { weakEnd: number | null };

/**
 * The passages of a text that stand between quotation marks, with these marks, in order; never overlapping, the outermost
 * of nested ones. `blocks` are the paragraphs. A quotation can go on in the next paragraph if that begins with its opening
 * mark again. A mark without a partner is no quotation. The time is linear.
 */
export function quotedPassages(text: string, blocks: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  let [continued, lastEnd]: [Open | null, number] = [null, 0];
  for (const block of blocks) {
    const isNext = text.slice(lastEnd, Math.min(block.start, lastEnd + MAX_EMPTY)).trim() === "";
    const { closed, open } = matchMarks(text, block, isNext ? continued : null);
    for (const passage of outermost(closed)) {
      // A quotation that began in an earlier paragraph contains what was found in between.
      while ((found.at(-1)?.start ?? -1) >= passage.start) found.pop();
      found.push(passage);
    }
    [continued, lastEnd] = [open, block.end];
  }
  return found;
}

/** The passages between the marks of one paragraph, nested ones too, and the outermost mark that stays open. */
function matchMarks(text: string, block: Passage, continued: Open | null): { closed: Passage[]; open: Open | null } {
  const closed: Passage[] = [];
  const stack: Open[] = continued && beginsWith(text, block, continued.mark) ? [continued] : [];
  const close = (index: number, end: number) => {
    const [open] = stack.splice(index);
    if (open) closed.push({ start: open.at, end });
  };
  for (const mark of marksIn(text, block.start, block.end)) {
    const partner = mark.role === "opens" ? -1 : stack.findLastIndex((open) => canClose(open.mark, mark.mark));
    const open = stack[partner];
    // A mark that is repeated at the start of a line goes on with the quotation.
    if (stack[0]?.mark === mark.mark && startsLine(text, block, mark.at)) stack.splice(1);
    else if (open && mark.strength === "weak") open.weakEnd ??= mark.at + 1;
    else if (open) close(partner, mark.at + 1);
    else if (mark.role !== "closes") openMark(stack, mark, close);
  }
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const weakEnd = stack[index]?.weakEnd ?? null;
    if (weakEnd !== null) close(index, weakEnd);
  }
  return { closed, open: stack[0] ?? null };
}

function openMark(stack: Open[], mark: Mark, close: (index: number, end: number) => void): void {
  const last = stack.at(-1);
  if (last?.mark === mark.mark && last.weakEnd !== null) close(stack.length - 1, last.weakEnd);
  stack.push({ ...mark, weakEnd: null });
  if (stack.length > MAX_OPEN) stack.shift();
}

/** Spaces before the first mark of a line, at most. */
const MAX_INDENT = 20;

function startsLine(text: string, { start }: Passage, at: number): boolean {
  const before = text.slice(Math.max(start, at - MAX_INDENT), at);
  return /(?:^|\n)[^\S\n]*$/.test(before) && (at - start <= MAX_INDENT || before.includes("\n"));
}

const beginsWith = (text: string, { start }: Passage, mark: string): boolean =>
  text
    .slice(start, start + MAX_INDENT)
    .trimStart()
    .startsWith(mark);

/** The passages that no other one contains, in order. Where two overlap, the first one counts. */
function outermost(closed: Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of closed.sort((a, b) => a.end - b.end || b.start - a.start)) {
    for (let last = kept.at(-1); last && last.start >= passage.start; last = kept.at(-1)) kept.pop();
    if ((kept.at(-1)?.end ?? 0) <= passage.start) kept.push(passage);
  }
  return kept;
}
