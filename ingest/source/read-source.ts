import { RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { MAX_SOURCE_TEXT_LENGTH, type SourceContent } from "#domain/source/source-content.ts";
import { originOf } from "#domain/source/text-origin.ts";
import { decode } from "#ingest/text/decode.ts";
import type { PictureFormat } from "./read-picture.ts";
import { NO_TEXT, type ReadText, readPlainText } from "./read-text.ts";
import { sourceFormat } from "./source-format.ts";
import { withoutText } from "./without-text.ts";

/** The bytes of a source, with what its server says of them. */
export type SourceInput = {
  bytes: Uint8Array;
  mediaType: string;
  charset?: string | undefined;
  url?: string | undefined;
};

/**
 * Read the bytes of a source, without limits of time and memory. What cannot be read is kept, and its fault says why.
 * Throws a RuleError for a file that no newsroom needs as a source, such as a program.
 */
export async function readSource(input: SourceInput): Promise<SourceContent> {
  const { format, mediaType } = await sourceFormat(input.bytes, input.mediaType);
  if (format === "refused")
    throw new RuleError(`This is a file of type ${mediaType}, which Galley does not keep as a source.`);
  if (format === "kept") return withoutText(mediaType, "Galley keeps this type of file but does not read it.");
  if (format === "picture") return readPicture(input.bytes, mediaType);
  const read = format === "pdf" ? await readPdf(input.bytes) : await readText(input, format);
  return typeof read === "string" ? withoutText(mediaType, read) : { mediaType, shown: null, ...withinLimits(read) };
}

// The readers of files are loaded on first use, because most sources are pages.
async function readPicture(bytes: Uint8Array, mediaType: string): Promise<SourceContent> {
  const { encodeAnew } = await import("./read-picture.ts");
  const format = mediaType.replace("image/", "") as PictureFormat;
  const shown = await encodeAnew(bytes, format).catch(() => null);
  return {
    ...withoutText(mediaType, shown ? NO_TEXT.picture : "This picture is damaged or too large to be shown."),
    shown,
  };
}

async function readPdf(bytes: Uint8Array): Promise<ReadText | string> {
  const { readPdf } = await import("./read-pdf.ts");
  return readPdf(bytes).catch((error: unknown) =>
    (error as Error).name === "PasswordException"
      ? "This PDF needs a password, so its text cannot be read."
      : "This PDF is damaged, so its text cannot be read.",
  );
}

async function readText({ bytes, charset, url }: SourceInput, format: "page" | "text"): Promise<ReadText | string> {
  try {
    const { text } = await decode(bytes, { charset });
    return format === "page" ? (await import("./read-page.ts")).readPage(text, url) : readPlainText(text);
  } catch (error) {
    if (error instanceof RuleError) return `Its text cannot be read: ${faultOf(error)}`;
    throw error;
  }
}

/** The first sentence of a message for people who import an article; the second tells them to paste its text. */
const faultOf = ({ message }: RuleError) => message.replace(/\. .*$/s, ".").replace(/^T/, "t");

function withinLimits({
  text,
  mainEnd,
  pageStarts,
  linkedAddresses = [],
  ...read
}: ReadText): Omit<SourceContent, "mediaType" | "shown"> {
  const cut = cutAtGrapheme(text, MAX_SOURCE_TEXT_LENGTH);
  const isCut = text.length > MAX_SOURCE_TEXT_LENGTH;
  return {
    ...read,
    ...(isCut ? { textFault: "It is very long. Only its beginning was read." } : {}),
    text: cut,
    mainEnd: Math.min(mainEnd, cut.length),
    pageStarts,
    ...originOf(cut.slice(0, mainEnd), linkedAddresses),
  };
}
