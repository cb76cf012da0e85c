import { getDocumentProxy } from "unpdf";
import { doiIn } from "#domain/source/doi.ts";
import { MAX_SOURCE_TEXT_LENGTH, type SourceDetails } from "#domain/source/source-content.ts";
import { languageTag } from "#ingest/details/language.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { partialDate } from "./partial-date.ts";
import { NO_TEXT, type ReadText } from "./read-text.ts";

const PAGE_SEPARATOR = "\n\n";

/** After this time no further page is read. A page takes about 10 ms. */
const TIME_LIMIT_MS = 15_000;

/** A PDF states its DOI on its first page, if at all. The pages after it cite those of others. */
const DOI_SEARCH_LENGTH = 8_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Read a PDF page by page. Throws when it is damaged or needs a password. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    useSystemFonts: false,
    // Pictures and fonts are not needed for the text, and cost memory.
    disableFontFace: true,
    maxImageSize: 1,
  });
  const { text, pageStarts } = await textOf(pdf);
  const isComplete = pageStarts.length === pdf.numPages;
  const fault = isComplete ? null : `Only the first ${pageStarts.length} of its ${pdf.numPages} pages were read.`;
  return {
    text,
    mainEnd: text.length,
    pageStarts,
    textFault: /[\p{Letter}\p{Number}]/u.test(text) ? fault : NO_TEXT.scan,
    details: await detailsOf(pdf, text.slice(0, pageStarts[1] ?? text.length)),
  };
}

async function textOf(pdf: Pdf): Promise<{ text: string; pageStarts: number[] }> {
  const deadline = performance.now() + TIME_LIMIT_MS;
  const pageStarts: number[] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    page.cleanup();
    const isTooMuch = text.length + lines.length > MAX_SOURCE_TEXT_LENGTH || performance.now() > deadline;
    if (isTooMuch && number > 1) break;
    if (number > 1) text += PAGE_SEPARATOR;
    pageStarts.push(text.length);
    text += clean(lines);
  }
  return { text, pageStarts };
}

/** Fonts without a table of characters give NUL and private characters. */
const clean = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[^\P{Control}\t\n]/gu, "")
    .normalize("NFC")
    .trim();

/** Titles that programs write, which are not the title of the publication. */
const PROGRAM_TITLE = /^(untitled.*|microsoft word.*|document\d*|.*\.(docx?|pdf|indd|tex|xlsx?|pptx?|dvi|qxd))$/i;

async function detailsOf(pdf: Pdf, firstPage: string): Promise<SourceDetails> {
  const { info, metadata } = await pdf.getMetadata();
  const stated = info as Record<string, unknown>;
  const xmp = (name: string) => oneLine([metadata?.get(name)].flat(2)[0]);
  const title = oneLine(xmp("dc:title")) ?? oneLine(stated.Title);
  return {
    title: title && !PROGRAM_TITLE.test(title) ? title : undefined,
    publisher: xmp("dc:publisher") ?? xmp("prism:publicationname"),
    author: oneLine([metadata?.get("dc:creator")].flat(2).join(", ")) ?? oneLine(stated.Author),
    publishedAt: partialDate(xmp("prism:publicationdate")) ?? dateIn(oneLine(stated.CreationDate)),
    language: languageTag(oneLine(stated.Language) ?? xmp("dc:language")),
    doi:
      doiIn(`${xmp("prism:doi")} ${xmp("dc:identifier")}`) ?? doiIn(firstPage.slice(0, DOI_SEARCH_LENGTH)) ?? undefined,
  };
}

/** `D:20240312093000+01'00'` (ISO 32000-1, 7.9.4). */
function dateIn(value: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(value ?? "") ?? [];
  return partialDate([year, month, day].filter((part) => part !== undefined).join("-"));
}
