import { zipSync } from "fflate";

/** For tests: the parts of a Word file, as XML. Only the body is required. */
export type WordParts = {
  body: string;
  styles?: string;
  footnotes?: string;
  comments?: string;
  core?: string;
  numbering?: string;
  /** Relationships of the body: links and linked pictures. */
  relationships?: string;
  /** Other files by their names in the archive. */
  more?: Record<string, string | Uint8Array>;
};

const NAMESPACES = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NAMES = [
  "heading 1",
  "heading 2",
  "Title",
  "Byline",
  "Author",
  "Quote",
  "caption",
  "Emphasis",
  "HTML Preformatted",
];
const STYLES = NAMES.map((name) => style(name)).join("");

/** The bytes of a Word file, as Word would write one. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(filesOf(parts)).map(([name, data]) => [name, bytesOf(data)])));
}

const bytesOf = (data: string | Uint8Array) => (typeof data === "string" ? new TextEncoder().encode(data) : data);

function filesOf(parts: WordParts): Record<string, string | Uint8Array> {
  const { body, styles = STYLES, footnotes, comments, core, numbering = NUMBERING, relationships = "", more } = parts;
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}">${relationships}</Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/styles.xml": part("styles", styles),
    "word/numbering.xml": part("numbering", numbering),
    ...(footnotes !== undefined && { "word/footnotes.xml": part("footnotes", footnotes) }),
    ...(comments !== undefined && { "word/comments.xml": part("comments", comments) }),
    ...(core !== undefined && {
      "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    }),
    ...more,
  };
}

const part = (root: string, content: string) => `${XML}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

/** A main part with this body. */
export const wordPart = (body: string) => part("document", `<w:body>${body}</w:body>`);

function style(name: string): string {
  const type = name === "Emphasis" ? "character" : "paragraph";
  return `<w:style w:type="${type}" w:styleId="${name.replaceAll(" ", "")}"><w:name w:val="${name}"/></w:style>`;
}

/** List 1 has bullets, list 2 numbers. */
const NUMBERING = ["bullet", "decimal"]
  .map((kind, index) => {
    const levels = [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind}"/></w:lvl>`).join("");
    return `<w:abstractNum w:abstractNumId="${index}">${levels}</w:abstractNum>`;
  })
  .concat([1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`))
  .join("");

export const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A run of text. `properties` is XML. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs or text. `properties` is XML. */
export const paragraph = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

export const styled = (name: string, content: string) =>
  paragraph(content, `<w:pStyle w:val="${name.replaceAll(" ", "")}"/>`);

export const listItem = (content: string, level = 0, list = 1) =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const link = (id: string, target: string, type = "hyperlink") =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;
