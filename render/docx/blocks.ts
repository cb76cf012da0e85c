import { HeadingLevel, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { directionOf } from "#domain/direction.ts";
import type { DrawnBlock } from "#domain/exports/drawn-text.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import type { Numberings } from "./numberings.ts";
import { type RunContext, runsOf } from "./runs.ts";
import { xmlText } from "./xml-text.ts";

type Place = {
  indent: number;
  list?: { reference: string; level: number; instance: number } | undefined;
};

export type BlockContext = RunContext & { lists: number; numberings: Numberings };

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Word indents by twentieths of a point. */
const INDENT = 567;
const MAX_LEVEL = 8;

/** The blocks of an article as paragraphs and tables of Word. */
export const articleBlocks = (blocks: DrawnBlock[], context: BlockContext): (Paragraph | Table)[] =>
  blocks.flatMap((block) => draw(block, context, { indent: 0 }));

function draw(block: DrawnBlock, context: BlockContext, place: Place): (Paragraph | Table)[] {
  const inside = (deeper: Place = place) => block.content.flatMap((child) => draw(child, context, deeper));
  switch (block.type) {
    case "heading":
      return [
        paragraph(block, context, place, { heading: LEVELS[Math.min(block.level, 6) - 1] ?? HeadingLevel.HEADING_6 }),
      ];
    case "codeBlock":
      return [paragraph(block, context, place, { style: "Code" })];
    case "figureCaption":
    case "tableCaption":
      return [paragraph(block, context, place, { style: "Caption" })];
    case "definitionTerm":
      return [paragraph(block, context, place, { style: "Term" })];
    case "paragraph":
      return [paragraph(block, context, place, {})];
    case "blockquote":
    case "definitionDetails":
      return inside({ indent: place.indent + INDENT });
    case "bulletList":
    case "orderedList":
      return listOf(block, context, place);
    case "horizontalRule":
      return [new Paragraph({ thematicBreak: true })];
    case "figure": {
      const words = String(block.attrs.alt ?? "") || "Picture";
      return [new Paragraph({ style: "Caption", children: [new TextRun(xmlText(`[${words}]`))] }), ...inside()];
    }
    case "table":
      return tableOf(block, context, place);
    default:
      return inside();
  }
}

function paragraph(block: DrawnBlock, context: BlockContext, { indent, list }: Place, style: object): Paragraph {
  const isRightToLeft = (block.direction ?? directionOf(context.report.article.language)) === "rtl";
  const children: ParagraphChild[] = runsOf(block.runs, context, isRightToLeft);
  return new Paragraph({
    children,
    bidirectional: isRightToLeft,
    ...style,
    ...(list ? { numbering: list } : indent > 0 ? { indent: { start: indent } } : {}),
  });
}

/** Only the first paragraph of an item has its bullet. A number that does not follow the last one begins a new list. */
function listOf(block: DrawnBlock, context: BlockContext, { indent, list }: Place): (Paragraph | Table)[] {
  const level = Math.min(list ? list.level + 1 : 0, MAX_LEVEL);
  const numbers = block.type === "orderedList" ? itemNumbers(block) : [];
  let numbering = { reference: "bullets", level, instance: context.lists };
  return block.content.flatMap((item, index) => {
    const number = numbers[index];
    if (index === 0 || number?.follows === false) {
      context.lists += 1;
      const reference = number ? context.numberings.of(number.value, block.attrs.type) : "bullets";
      numbering = { reference, level, instance: context.lists };
    }
    const own = numbering;
    return item.content.flatMap((child, at) => {
      const isList = child.type === "bulletList" || child.type === "orderedList";
      return draw(
        child,
        context,
        at === 0 || isList ? { indent, list: own } : { indent: indent + INDENT * (level + 1) },
      );
    });
  });
}

function tableOf({ content }: DrawnBlock, context: BlockContext, place: Place): (Paragraph | Table)[] {
  const captions = content.filter(({ type }) => type === "tableCaption");
  const rows = content.filter(({ type, content: cells }) => type === "tableRow" && cells.length > 0);
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ content: cells }, index) =>
        new TableRow({
          tableHeader: index === 0 && cells.every(({ type }) => type === "tableHeader"),
          children: cells.map((cell) => {
            const children = cell.content.flatMap((child) => draw(child, context, { indent: 0 }));
            // A cell of Word ends with a paragraph.
            if (!(children.at(-1) instanceof Paragraph)) children.push(new Paragraph({}));
            return new TableCell({ children, ...spansOf(cell) });
          }),
        }),
    ),
  });
  return [...captions.flatMap((caption) => draw(caption, context, place)), ...(rows.length > 0 ? [table] : [])];
}

function spansOf({ attrs }: DrawnBlock) {
  const span = (value: unknown) => Math.min(Math.max(1, Number(value ?? 1) || 1), 50);
  return { columnSpan: span(attrs.colspan), rowSpan: span(attrs.rowspan) };
}
