import { type Zippable, zipSync } from "fflate";
import { paragraph, wordFile, wordPart } from "./word-file.ts";

/** For tests and benchmarks: a file that is made to do harm, and a part of the message that refuses it. */
export type HostileFile = { title: string; name: string; bytes: () => Uint8Array; message: string };

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A main part of `size` bytes, made of paragraphs. */
const largePart = (size: number) => bytesOf(wordPart(paragraph("a").repeat(size / paragraph("a").length)));

const ENTITIES = `<!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("")}]><w:document xmlns:w="w"><w:body>&a9;</w:body></w:document>`;

const word = (name: string, body: string | Uint8Array) => wordFile({ body: "", more: { [name]: body } });

export const HOSTILE_FILES: HostileFile[] = [
  {
    title: "a Word file that decompresses to 200 MB",
    name: "bomb.docx",
    bytes: () => word("word/document.xml", largePart(200_000_000)),
    message: "too large to read",
  },
  {
    title: "a Word file that decompresses to 200 MB but states a smaller size",
    name: "liar.docx",
    bytes: () => understateSizes(word("word/document.xml", largePart(200_000_000)), 200_000_000),
    message: "is damaged",
  },
  {
    title: "a Word file of 500,000 paragraphs",
    name: "paragraphs.docx",
    bytes: () => wordFile({ body: paragraph("a").repeat(500_000) }),
    message: "too many parts",
  },
  {
    title: "a Word file with tables nested 20,000 levels deep",
    name: "deep.docx",
    bytes: () =>
      wordFile({ body: `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}` }),
    message: "too many parts",
  },
  {
    title: "a Word file with XML entities that expand exponentially",
    name: "entities.docx",
    bytes: () => word("word/document.xml", ENTITIES),
    message: "defines its own XML",
  },
  {
    title: "a Word file of 60,000 files",
    name: "files.docx",
    bytes: () => {
      const more = Array.from({ length: 60_000 }, (_, index) => [`word/${index}.xml`, new Uint8Array(0)]);
      return zipSync(Object.fromEntries(more) as Zippable, { level: 0 });
    },
    message: "too large to read",
  },
  {
    title: "a page of 100,000 nested elements",
    name: "nested.html",
    bytes: () => bytesOf(`<!doctype html>${"<div>".repeat(100_000)}`),
    message: "nested too deeply",
  },
  {
    title: "a page of 500,000 paragraphs",
    name: "paragraphs.html",
    bytes: () => bytesOf(`<!doctype html>${"<p>a".repeat(500_000)}`),
    message: "too many parts",
  },
  {
    title: "a page of 10 MB in one line",
    name: "line.html",
    bytes: () => bytesOf(`<!doctype html><p>${"word ".repeat(2_000_000)}`),
    message: "too much text",
  },
  {
    title: "a text of 10 MB in one line",
    name: "line.txt",
    bytes: () => bytesOf("word ".repeat(2_000_000)),
    message: "10,000,000 characters",
  },
  {
    title: "Markdown of 10 MB in one line",
    name: "line.md",
    bytes: () => bytesOf("*word* ".repeat(1_400_000)),
    message: "9,800,000 characters",
  },
  {
    title: "Markdown of 600,000 lines",
    name: "lines.md",
    bytes: () => bytesOf("a\n\n".repeat(600_000)),
    message: "too many lines",
  },
  {
    title: "Markdown with a million unclosed marks",
    name: "marks.md",
    bytes: () => bytesOf("*_".repeat(950_000)),
    message: "too much formatting",
  },
];

/** Change the directory of the archive: entries of about `size` bytes or more state a size of 1,000 bytes. */
function understateSizes(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // An entry of the central directory (APPNOTE 4.3.12) begins with a signature and has its size at byte 24.
  for (let offset = 0; offset + 28 < archive.length; offset += 1) {
    const isEntry = view.getUint32(offset, true) === 0x02014b50;
    if (isEntry && view.getUint32(offset + 24, true) >= size * 0.9) view.setUint32(offset + 24, 1_000, true);
  }
  return archive;
}
