import { isUtf8 } from "node:buffer";
import { fileTypeFromBuffer } from "file-type";

export type SourceFormat = "page" | "pdf" | "picture" | "text" | "kept" | "refused";

/** Formats by the type that the bytes show. */
const BY_TYPE: Record<string, SourceFormat> = {
  "application/pdf": "pdf",
  "image/png": "picture",
  "image/jpeg": "picture",
  "image/webp": "picture",
};

/** Files of data and offices, and archives of these, are kept without being read. */
const KEPT =
  /^application\/(zip|gzip|x-cfb|vnd\.openxmlformats-officedocument\..+|vnd\.oasis\.opendocument\..+|x-parquet|epub\+zip)$/;

/** Number of bytes in which a signature or an HTML tag is looked for. */
const HEAD_BYTES = 2048;

/** The format of a source and its media type: by its bytes; that of a text by what its server says and how it begins. */
export async function sourceFormat(
  bytes: Uint8Array,
  stated: string,
): Promise<{ format: SourceFormat; mediaType: string }> {
  const mediaType = isText(bytes) ? undefined : (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType !== undefined && !mediaType.startsWith("text/"))
    return { mediaType, format: BY_TYPE[mediaType] ?? (KEPT.test(mediaType) ? "kept" : "refused") };
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (isPage(head, stated)) return { format: "page", mediaType: "text/html" };
  return { format: "text", mediaType: TEXTS.test(stated) ? stated : "text/plain" };
}

/** Signatures of two or three bytes also occur at the beginning of texts. A PDF can consist of text characters. */
function isText(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const hasUtf16Mark = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head.toString("latin1", 0, 2));
  return hasUtf16Mark || (isUtf8(bytes) && !head.includes(0) && !head.includes("%PDF-"));
}

/** Media types of text that say more than `text/plain`. */
const TEXTS = /^(text\/(csv|tab-separated-values|markdown|xml)|application\/(json|geo\+json|ld\+json|xml|rtf))$/;

const isPage = (head: string, stated: string): boolean =>
  /^(text\/html|application\/xhtml\+xml)$/.test(stated) || /<(!doctype html|html)[\s>]/i.test(head);
