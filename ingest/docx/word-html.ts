import { zipSync } from "fflate";
import mammoth from "mammoth";
import { RuleError } from "#domain/errors.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";

/** What stands in the addresses of notes, so that nothing else is taken for one. */
const NOTES = "galley-note-";

const CAPTION = "galley-caption";

const lists = [6, 7, 8, 9].flatMap((level) => {
  const above = "ul|ol > li > ".repeat(level - 1);
  return ["unordered", "ordered"].map(
    (kind) => `p:${kind}-list(${level}) => ${above}${kind === "ordered" ? "ol" : "ul"} > li:fresh`,
  );
});

/** Styles of Word, beside those of headings and lists, that mean something to an article. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  `p[style-name='Caption'] => p.${CAPTION}:fresh`,
  "r[style-name='Emphasis'] => em",
  "r[style-name='HTML Code'] => code",
  "u => u",
  ...lists,
];

/** The text of a Word file, given as its XML parts, as HTML. What there is of pictures is a place, and an address where it has one. */
export async function htmlOfWord(parts: Map<string, string>, leftOut: LeftOutTally): Promise<string> {
  const buffer = Buffer.from(
    zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, Buffer.from(xml)])), { level: 0 }),
  );
  const options = { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false, idPrefix: NOTES };
  const convertImage = mammoth.images.imgElement(async (image) => ({
    src: await addressOf(image),
    "data-embedded": "",
  }));
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { ...options, convertImage }).catch((cause) => {
    throw new RuleError("This file is damaged, or is no Word file. Save it anew, or copy its text and paste it.", {
      cause,
    });
  });
  leftOut.add(
    "unknown",
    messages.filter(({ message }) => /unrecognised element|unsupported character/.test(message)).length,
  );
  return figures(notes(value));
}

type WordImage = { read: () => Promise<unknown> };

/** Where a linked picture is to be had. It is refused, with its address, instead of being fetched; one in the file is not there. */
async function addressOf(image: WordImage): Promise<string> {
  const refusal = await Promise.resolve()
    .then(() => image.read())
    .then(() => "", String);
  return /could not read external image '(.+)', external file access is disabled/.exec(refusal)?.[1] ?? "";
}

/** Notes with their number as readers see it, without brackets around it and an arrow back, which nobody wrote. */
function notes(html: string): string {
  return html
    .replace(/<a href="#galley-note-(?:foot|end)note-[^"]*" id="[^"]*">\[(\d+)\]<\/a>/g, "$1")
    .replace(/ ?<a href="#galley-note-(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
}

/** A picture with its caption below or above it. */
function figures(html: string): string {
  const picture = String.raw`<p>((?:<a [^>]*>)?<img [^>]*>(?:<\/a>)?)<\/p>`;
  const caption = `<p class="${CAPTION}">((?:(?!<\\/p>).)*)<\\/p>`;
  return html
    .replace(new RegExp(picture + caption, "g"), "<figure>$1<figcaption>$2</figcaption></figure>")
    .replace(new RegExp(caption + picture, "g"), "<figure><figcaption>$1</figcaption>$2</figure>");
}
