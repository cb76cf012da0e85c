import { type Zippable, zipSync } from "fflate";
import { paragraph, wordFile, wordPart } from "./word-file.ts";

/** For tests and measuring: a file that is made to do harm, and the words with which it is refused. */
export type HostileFile = { what: string; name: string; bytes: () => Uint8Array; sentence: string };

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Content that unpacks to `size` bytes of paragraphs. */
const unpacked = (size: number) => bytesOf(wordPart(paragraph("a").repeat(size / paragraph("a").length)));

const ENTITIES = `<!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("")}]><w:document xmlns:w="w"><w:body>&a9;</w:body></w:document>`;

const word = (name: string, body: string | Uint8Array) => wordFile({ body: "", more: { [name]: body } });

export const HOSTILE_FILES: HostileFile[] = [
  {
    what: "a Word file that unpacks to 200 MB",
    name: "bomb.docx",
    bytes: () => word("word/document.xml", unpacked(200_000_000)),
    sentence: "unpacks to more than can be read",
  },
  {
    what: "a Word file that unpacks to 200 MB, and says that it does not",
    name: "liar.docx",
    bytes: () => understated(word("word/document.xml", unpacked(200_000_000)), 200_000_000),
    sentence: "is damaged",
  },
  {
    what: "a Word file of 500,000 paragraphs",
    name: "paragraphs.docx",
    bytes: () => wordFile({ body: paragraph("a").repeat(500_000) }),
    sentence: "too many parts",
  },
  {
    what: "a Word file with tables in tables, 20,000 deep",
    name: "deep.docx",
    bytes: () =>
      wordFile({ body: `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}` }),
    sentence: "too many parts",
  },
  {
    what: "a Word file with XML entities that grow without end",
    name: "entities.docx",
    bytes: () => word("word/document.xml", ENTITIES),
    sentence: "defines its own XML",
  },
  {
    what: "a Word file of 60,000 files",
    name: "files.docx",
    bytes: () => {
      const more = Array.from({ length: 60_000 }, (_, index) => [`word/${index}.xml`, new Uint8Array(0)]);
      return zipSync(Object.fromEntries(more) as Zippable, { level: 0 });
    },
    sentence: "unpacks to more than can be read",
  },
  {
    what: "a page of 100,000 nested elements",
    name: "nested.html",
    bytes: () => bytesOf(`<!doctype html>${"<div>".repeat(100_000)}`),
    sentence: "nested too deeply",
  },
  {
    what: "a page of 500,000 paragraphs",
    name: "paragraphs.html",
    bytes: () => bytesOf(`<!doctype html>${"<p>a".repeat(500_000)}`),
    sentence: "too many parts",
  },
  {
    what: "a page of 10 MB in one line",
    name: "line.html",
    bytes: () => bytesOf(`<!doctype html><p>${"word ".repeat(2_000_000)}`),
    sentence: "too much text",
  },
  {
    what: "a text of 10 MB in one line",
    name: "line.txt",
    bytes: () => bytesOf("word ".repeat(2_000_000)),
    sentence: "10,000,000 characters",
  },
  {
    what: "Markdown of 10 MB in one line",
    name: "line.md",
    bytes: () => bytesOf("*word* ".repeat(1_400_000)),
    sentence: "9,800,000 characters",
  },
  {
    what: "Markdown of 600,000 lines",
    name: "lines.md",
    bytes: () => bytesOf("a\n\n".repeat(600_000)),
    sentence: "too many lines",
  },
  {
    what: "Markdown of a million marks that open and never close",
    name: "marks.md",
    bytes: () => bytesOf("*_".repeat(950_000)),
    sentence: "too much formatting",
  },
];

/** The same archive, whose list says of what has `size` bytes or more that it has 1,000. */
function understated(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // Of an entry in the list (APPNOTE 4.3.12): its signature, and 24 bytes on its size.
  for (let at = 0; at + 28 < archive.length; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && view.getUint32(at + 24, true) >= size * 0.9) view.setUint32(at + 24, 1_000, true);
  }
  return archive;
}
