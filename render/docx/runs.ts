import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type ParagraphChild,
  ShadingType,
  TextRun,
  UnderlineType,
} from "docx";
import type { ClaimNote } from "#domain/exports/claim-note.ts";
import type { DrawnRun } from "#domain/exports/drawn-text.ts";
import { linePattern } from "#domain/rating/look.ts";
import type { Report } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { colorOf, tintOf } from "#render/colors.ts";
import { xmlText } from "./xml-text.ts";

/** What the runs of the article need: how claims are drawn, and which of their comments have begun. */
export type RunContext = { report: Report; notes: Map<number, ClaimNote>; begun: Set<number> };

/** The runs of a textblock, with shading under claims and the anchors of their comments. */
export function runsOf(runs: DrawnRun[], context: RunContext, isRightToLeft: boolean): ParagraphChild[] {
  return runs.flatMap((run) => {
    const begins = [...run.under, ...run.numbered]
      .map(({ number }) => number)
      .filter((number) => begin(number, context));
    return [
      ...begins.map((number) => new CommentRangeStart(number)),
      ...textOf(run, context, isRightToLeft),
      ...run.numbered.flatMap(({ number }) => [
        new CommentRangeEnd(number),
        new TextRun({ text: String(number), superScript: true, bold: true, color: hex(number, context) }),
        new TextRun({ children: [new CommentReference(number)] }),
      ]),
    ];
  });
}

function begin(number: number, { begun }: RunContext): boolean {
  const isNew = !begun.has(number);
  begun.add(number);
  return isNew;
}

const hex = (number: number, { report, notes }: RunContext): string =>
  colorOf(report.scale, notes.get(number)?.drawing ?? null).slice(1);

function textOf({ text, marks, under }: DrawnRun, context: RunContext, isRightToLeft: boolean): ParagraphChild[] {
  if (text === "") return [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const claim = under.at(-1);
  const drawing = claim && (context.notes.get(claim.number)?.drawing ?? null);
  const run = new TextRun({
    ...(text === null ? { break: 1 } : { text: xmlText(text) }),
    bold: has("bold"),
    italics: has("italic"),
    strike: has("strike"),
    subScript: has("subscript"),
    superScript: has("superscript"),
    rightToLeft: isRightToLeft,
    ...(has("code") ? { font: "Consolas" } : {}),
    ...(claim && drawing !== undefined
      ? claimLook(context.report, drawing)
      : has("underline")
        ? { underline: {} }
        : {}),
  });
  const address = safeUrl(marks.find(({ type }) => type === "link")?.attrs?.href);
  return [address === null ? run : new ExternalHyperlink({ link: address, children: [run] })];
}

const UNDERLINES = {
  wavy: UnderlineType.WAVE,
  dashed: UnderlineType.DASH,
  solid: UnderlineType.SINGLE,
  dotted: UnderlineType.DOTTED,
  double: UnderlineType.DOUBLE,
};

/** Shading and an underline whose pattern tells ratings apart without colours. */
function claimLook({ scale }: Report, drawing: string | null) {
  const color = colorOf(scale, drawing);
  const rating = scale.find(({ key }) => key === drawing);
  const type = rating ? UNDERLINES[linePattern(rating).style] : UnderlineType.DOTTED;
  return {
    shading: { type: ShadingType.CLEAR, color: "auto", fill: tintOf(color).slice(1) },
    underline: { type, color: color.slice(1) },
  };
}
