import iconv from "iconv-lite";
import { escapedXml } from "./xml-text.ts";

/** A control word with its number, a byte in hexadecimal, a control symbol, a brace, text, or the end of a source line. */
const TOKEN = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+/gis;

/** Groups without text of the document. */
const DESTINATIONS = new Set(
  "colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf listtable fldinst objdata".split(
    " ",
  ),
);

/** Control words that stand for characters or tags. */
const WRITTEN: Record<string, string> = {
  par: "</p><p>",
  sect: "</p><p>",
  page: "</p><p>",
  row: "</p><p>",
  line: "<br>",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  "~": "\u00a0",
  _: "\u2011",
  "\\": "\\",
  "{": "{",
  "}": "}",
};

/** Code pages by the character sets of fonts (Rich Text Format 1.9.1, `\fcharset`). */
const CODE_PAGES: Record<string, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** What holds until the end of a group. `unicodeSkip`: characters after `\u` that stand for it in old programs. */
type Group = { isText: boolean; isFontTable: boolean; font: number; unicodeSkip: number; raised: "sup" | "sub" | null };

type Control = (reader: RichTextReader, group: Group, number: number | undefined) => void;

/** What the control words do that stand for no characters. */
const CONTROLS: Record<string, Control> = {
  fonttbl: (_, group) => Object.assign(group, { isText: false, isFontTable: true }),
  f: (_, group, number = -1) => {
    group.font = number;
  },
  fcharset: (reader, group, number = 0) => {
    if (group.isFontTable) reader.fonts.set(group.font, CODE_PAGES[number] ?? reader.codePage);
  },
  ansicpg: (reader, _, number = reader.codePage) => {
    reader.codePage = number;
  },
  uc: (_, group, number = 1) => {
    group.unicodeSkip = number;
  },
  u: (reader, group, number = 0) => {
    reader.write(escapedXml(String.fromCharCode(number & 0xffff)));
    reader.toSkip = group.unicodeSkip;
  },
  super: (_, group, number) => {
    group.raised = number === 0 ? null : "sup";
  },
  sub: (_, group, number) => {
    group.raised = number === 0 ? null : "sub";
  },
  nosupersub: (_, group) => {
    group.raised = null;
  },
  plain: (_, group) => {
    group.raised = null;
  },
  deleted: (_, group, number) => {
    if (number !== 0) group.isText = false;
  },
  "*": (_, group) => {
    group.isText = false;
  },
};

class RichTextReader {
  html = "";
  codePage = 1252;
  toSkip = 0;
  readonly fonts = new Map<number, number>();
  private readonly groups: Group[] = [{ isText: true, isFontTable: false, font: -1, unicodeSkip: 1, raised: null }];
  /** A character for each byte. */
  private pending = "";

  write(piece: string): void {
    const { isText, raised } = this.group();
    if (isText) this.html += raised && !piece.startsWith("<") ? `<${raised}>${piece}</${raised}>` : piece;
  }

  /** Bytes are decoded together, because characters of Chinese, Japanese and Korean have two. */
  addBytes(bytes: string): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.pending += bytes.slice(skipped);
  }

  endText(): void {
    if (this.pending === "") return;
    const encoding = `windows-${this.fonts.get(this.group().font) ?? this.codePage}`;
    const bytes = Buffer.from(this.pending, "latin1");
    this.pending = "";
    this.write(escapedXml(iconv.decode(bytes, iconv.encodingExists(encoding) ? encoding : "windows-1252")));
  }

  brace(brace: string): void {
    if (brace === "{") this.groups.push({ ...this.group() });
    else if (this.groups.length > 1) this.groups.pop();
  }

  control(word: string, number: number | undefined): void {
    if (DESTINATIONS.has(word)) this.group().isText = false;
    else if (Object.hasOwn(CONTROLS, word)) CONTROLS[word]?.(this, this.group(), number);
    else if (Object.hasOwn(WRITTEN, word)) this.write(WRITTEN[word] ?? "");
  }

  private group(): Group {
    return this.groups.at(-1) as Group;
  }
}

/** The paragraphs of a text in Rich Text Format as HTML, with raised and lowered characters and without other formats. */
export function richTextHtml(bytes: Uint8Array): string {
  const reader = new RichTextReader();
  for (const [, word, number, hex, symbol, brace, text] of Buffer.from(bytes).toString("latin1").matchAll(TOKEN)) {
    if (hex) reader.addBytes(String.fromCharCode(Number.parseInt(hex, 16)));
    else if (text) reader.addBytes(text);
    else if (word || symbol || brace) {
      reader.endText();
      if (brace) reader.brace(brace);
      else reader.control(word?.toLowerCase() ?? symbol ?? "", number ? Number(number) : undefined);
    }
  }
  reader.endText();
  return `<p>${reader.html}</p>`;
}
