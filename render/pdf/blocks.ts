import type { Direction } from "#domain/direction.ts";
import type { ClaimNote } from "#domain/exports/claim-note.ts";
import type { DrawnBlock, DrawnRun } from "#domain/exports/drawn-text.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import { linePattern } from "#domain/rating/look.ts";
import type { Report } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { colorOf, tintOf } from "#render/colors.ts";
import type { PrintableText } from "./printable.ts";

type Context = { report: Report; notes: Map<number, ClaimNote>; text: PrintableText };

/** Lists and quotations inside each other. Typst limits how deep layouts go; deeper blocks are drawn without indents. */
const MAX_DEPTH = 8;

const MAX_COLUMNS = 40;

/** `dir` is null for the direction of the article. */
type Block = { dir: Direction | null } & (
  | { kind: "par" | "code" | "caption" | "term"; runs: Run[] }
  | { kind: "heading"; level: number; runs: Run[] }
  | { kind: "rule" }
  | { kind: "quote" | "group"; content: Block[] }
  | { kind: "list"; items: Block[][] }
  | { kind: "enum"; items: { label: string; content: Block[] }[] }
  | { kind: "table"; columns: number; hasHead: boolean; rows: Block[][][] }
);

type Run = ReturnType<typeof runOf>;

/** The blocks of the article as data of the template. */
export const blocksOf = (blocks: DrawnBlock[], context: Context): Block[] =>
  blocks.flatMap((block) => blockOf(block, context, 0));

function blockOf(block: DrawnBlock, context: Context, depth: number): Block[] {
  const { type, content, direction: dir } = block;
  const runs = () => block.runs.map((run) => runOf(run, context));
  const inside = (from = content) => from.flatMap((child) => blockOf(child, context, depth + 1));
  switch (type) {
    case "heading":
      return block.runs.length > 0 ? [{ dir, kind: "heading", level: block.level, runs: runs() }] : [];
    case "codeBlock":
      return [{ dir, kind: "code", runs: runs() }];
    case "figureCaption":
    case "tableCaption":
      return [{ dir, kind: "caption", runs: runs() }];
    case "definitionTerm":
      return [{ dir, kind: "term", runs: runs() }];
    case "paragraph":
      return block.runs.length > 0 ? [{ dir, kind: "par", runs: runs() }] : [];
    case "horizontalRule":
      return [{ dir, kind: "rule" }];
    case "figure":
      return [{ dir, kind: "caption", runs: [pictureOf(block, context)] }, ...inside()];
    case "table":
      return tableOf(block, context, depth);
    case "blockquote":
    case "definitionDetails":
      return depth > MAX_DEPTH ? inside() : [{ dir, kind: "quote", content: inside() }];
    case "bulletList":
    case "orderedList":
      if (depth > MAX_DEPTH) return inside();
      return [listOf(block, context, depth)];
    default:
      return inside();
  }
}

function listOf(block: DrawnBlock, context: Context, depth: number): Block {
  const items = block.content.map(({ content }) => content.flatMap((child) => blockOf(child, context, depth + 1)));
  if (block.type === "bulletList") return { dir: block.direction, kind: "list", items };
  const numbers = itemNumbers(block);
  return {
    dir: block.direction,
    kind: "enum",
    items: items.map((content, index) => ({ label: `${numbers[index]?.label ?? ""}.`, content })),
  };
}

/** All cells take one column: Typst refuses a table whose spans do not fit. */
function tableOf({ content, direction: dir }: DrawnBlock, context: Context, depth: number): Block[] {
  const captions = content.filter(({ type }) => type === "tableCaption");
  const rows = content.filter(({ type, content: cells }) => type === "tableRow" && cells.length > 0);
  const columns = Math.max(0, ...rows.map(({ content: cells }) => cells.length));
  const before = captions.flatMap((caption) => blockOf(caption, context, depth));
  if (columns === 0) return before;
  if (columns > MAX_COLUMNS || depth > MAX_DEPTH)
    return [...before, ...rows.flatMap((row) => row.content.flatMap((cell) => blockOf(cell, context, depth + 1)))];
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = row.content[index];
      return cell ? cell.content.flatMap((child) => blockOf(child, context, depth + 2)) : [];
    }),
  );
  const hasHead = rows.length > 1 && (rows[0]?.content.every(({ type }) => type === "tableHeader") ?? false);
  return [...before, { dir, kind: "table", columns, hasHead, rows: cells }];
}

function pictureOf({ attrs }: DrawnBlock, context: Context): Run {
  const words = String(attrs.alt ?? "") || "Picture";
  const mark = { type: "link" as const, attrs: { href: attrs.src ?? "" } };
  return runOf({ text: `[${words}]`, marks: [mark], under: [], numbered: [] }, context);
}

function runOf({ text, marks, under, numbered }: DrawnRun, context: Context) {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const lookOf = (number: number) => claimLook(context, number);
  return {
    text: text === null ? null : context.text.of(text),
    bold: has("bold"),
    italic: has("italic"),
    strike: has("strike"),
    sub: has("subscript"),
    super: has("superscript"),
    code: has("code"),
    link: safeUrl(marks.find(({ type }) => type === "link")?.attrs?.href) ?? "",
    claims: under.slice(0, 3).map(({ number, lane }) => ({ ...lookOf(number), lane })),
    numbers: numbered.map(({ number }) => ({ number, color: lookOf(number).color })),
  };
}

/** Typst has no wavy or double lines; other dashes tell these ratings apart. */
const DASHES = { wavy: "dash-dotted", dashed: "dashed", solid: "solid", dotted: "dotted", double: "loosely-dashed" };

function claimLook({ report, notes }: Context, number: number) {
  const drawing = notes.get(number)?.drawing ?? null;
  const rating = report.scale.find(({ key }) => key === drawing);
  const { style, thickness } = rating ? linePattern(rating) : { style: "dotted" as const, thickness: 1 };
  const color = colorOf(report.scale, drawing);
  return { color, tint: tintOf(color), dash: DASHES[style], thickness: thickness * 0.5 };
}
