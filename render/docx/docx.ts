import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { directionOf } from "#domain/direction.ts";
import { drawnReport } from "#domain/exports/drawn-text.ts";
import { editionLines } from "#domain/exports/edition-note.ts";
import { kindLine } from "#domain/exports/kind-line.ts";
import { methodOf } from "#domain/exports/method.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { Report } from "#domain/report-shape.ts";
import { articleBlocks } from "./blocks.ts";
import { figureTables } from "./figures.ts";
import { claimSection, commentParagraphs } from "./notes.ts";
import { Numberings } from "./numberings.ts";
import { DOCX_STYLES } from "./styles.ts";
import { xmlText } from "./xml-text.ts";

/** The report as a Word file: the article with a comment on each claim, and a section for each claim. */
export async function renderDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { blocks, notes, lost } = drawnReport(report);
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  const context = { report, notes: byNumber, begun: new Set<number>(), lists: 0, numberings: new Numberings() };
  const text = articleBlocks(blocks, context);
  const commented = notes.filter(({ number }) => context.begun.has(number));
  const passagesOnly = report.options.scope === "passages";
  const document = new Document({
    title: xmlText(report.article.title),
    creator: "Galley",
    description: xmlText(kindLine(report)),
    styles: DOCX_STYLES,
    numbering: { config: context.numberings.config() },
    comments: {
      children: commented.map((note) => ({
        id: note.number,
        author: "Galley",
        initials: "G",
        date: new Date(report.generatedAt),
        children: commentParagraphs(note),
      })),
    },
    sections: [
      {
        footers: { default: pageFooter() },
        children: [
          ...introduction(report),
          ...text,
          heading("Claims"),
          ...(notes.length + lost.length === 0 ? [new Paragraph("No claims are marked yet.")] : []),
          ...notes.flatMap((note) => claimSection(note, passagesOnly)),
          ...(lost.length > 0 ? [heading("No longer in the article")] : []),
          ...lost.flatMap((note) => claimSection(note, true)),
          ...(notes.length + lost.length > 0 ? [heading("The claims in numbers"), ...figureTables(report)] : []),
          heading("About this report"),
          ...about(report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, text });

function introduction(report: Report): (Paragraph | Table)[] {
  const { article, edition } = report;
  const { byline, outlet, publishedAt, url } = article;
  const origin = [byline, outlet, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
  const lines = editionLines({ edition })?.split("\n") ?? [];
  const rightToLeft = directionOf(article.language) === "rtl";
  return [
    new Paragraph({ style: "Subtitle", text: xmlText(kindLine(report)) }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: rightToLeft,
      children: [new TextRun({ text: xmlText(article.title), rightToLeft })],
    }),
    ...[origin, url, ...lines].flatMap((line) =>
      line ? [new Paragraph({ style: "Subtitle", text: xmlText(line) })] : [],
    ),
  ];
}

function about({ version, auditHead, generatedAt, scale, article }: Report): Paragraph[] {
  const sentences = [
    methodOf({ article }),
    `Version ${version.number} of the text, imported on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}.`,
    `Made with Galley on ${readableDate(generatedAt)}. Head of the log: ${auditHead}.`,
    "The ratings:",
  ];
  const ratings = scale.filter(({ retired }) => !retired);
  return [
    ...sentences.map((text) => new Paragraph({ text })),
    ...ratings.map(
      ({ label, description }) => new Paragraph({ style: "Rating", text: xmlText(`${label}: ${description}`) }),
    ),
  ];
}

const pageFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
