import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { ID_PREFIX } from "./inserts.ts";
import { damagedError } from "./parts.ts";
import { BYLINE_STYLES } from "./styles.ts";

const CAPTION_CLASS = "galley-caption";
export const BYLINE_CLASS = "galley-byline";

const LISTS = [6, 7, 8, 9].flatMap((level) => {
  const above = "ul|ol > li > ".repeat(level - 1);
  return ["unordered", "ordered"].map(
    (kind) => `p:${kind}-list(${level}) => ${above}${kind === "ordered" ? "ol" : "ul"} > li:fresh`,
  );
});

/** Styles of Word that mammoth does not map by default, in its notation. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  `p[style-name='Caption'] => p.${CAPTION_CLASS}:fresh`,
  ...BYLINE_STYLES.map((name) => `p[style-name='${name}'] => p.${BYLINE_CLASS}:fresh`),
  "r[style-name='Emphasis'] => em",
  "r[style-name='HTML Code'] => code",
  "u => u",
  ...LISTS,
];

/** Convert the XML parts of a Word file to HTML. A picture becomes an `img` without its bytes. */
export async function wordToHtml(parts: Map<string, string>, leftOut: LeftOutTally): Promise<string> {
  const buffer = Buffer.from(
    zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, Buffer.from(xml)])), { level: 0 }),
  );
  const options = {
    styleMap: STYLE_MAP,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    idPrefix: ID_PREFIX,
  };
  const convertImage = mammoth.images.imgElement(async (image) => ({
    src: await addressOf(image),
    "data-embedded": "",
  }));
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { ...options, convertImage }).catch((cause) => {
    throw damagedError(cause);
  });
  leftOut.add(
    "unknown",
    messages.filter(({ message }) => /unrecognised element|unsupported character/.test(message)).length,
  );
  return withFigures(withPlainNotes(withCheckBoxes(value)));
}

type WordImage = { read: () => Promise<unknown> };

/** The address of a linked picture, or an empty string. mammoth states it when it refuses to fetch the picture. */
async function addressOf(image: WordImage): Promise<string> {
  const error = await Promise.resolve()
    .then(() => image.read())
    .then(() => "", String);
  return /could not read external image '(.+)', external file access is disabled/.exec(error)?.[1] ?? "";
}

/** Removes what mammoth adds to notes: brackets around the number, and an arrow back. */
function withPlainNotes(html: string): string {
  return html
    .replace(/<a href="#galley-note-(?:foot|end)note-[^"]*" id="[^"]*">\[(\d+)\]<\/a>/g, "$1")
    .replace(/ ?<a href="#galley-note-(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
}

/** A check box of a form is one character of the text. */
const withCheckBoxes = (html: string): string =>
  html.replace(/<input type="checkbox"( checked="checked")? \/>/g, (_, checked) => (checked ? "☒" : "☐"));

/** Joins a picture with the caption below or above it. */
function withFigures(html: string): string {
  const picture = String.raw`<p>((?:<a [^>]*>)?<img [^>]*>(?:<\/a>)?)<\/p>`;
  const caption = `<p class="${CAPTION_CLASS}">((?:(?!<\\/p>).)*)<\\/p>`;
  return html
    .replace(new RegExp(picture + caption, "g"), "<figure>$1<figcaption>$2</figcaption></figure>")
    .replace(new RegExp(caption + picture, "g"), "<figure><figcaption>$1</figcaption>$2</figure>");
}
