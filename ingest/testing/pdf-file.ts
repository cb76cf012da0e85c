/** For tests: a PDF with a page for each list of lines. A page without lines has no text. */
export function pdfFile(pages: string[][], info: Record<string, string> = {}): Uint8Array {
  const pageIds = pages.map((_, index) => 4 + index * 2);
  const objects: [id: number, body: string][] = [
    [1, "<< /Type /Catalog /Pages 2 0 R >>"],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    ...pages.flatMap((lines, index): [number, string][] => {
      const [id, content] = [4 + index * 2, contentOf(lines)];
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
      return [
        [id, page],
        [id + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
      ];
    }),
  ];
  const infoId = 4 + pages.length * 2;
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`);
  objects.push([infoId, `<< ${fields.join(" ")} >>`]);
  return fileOf(objects, infoId);
}

const contentOf = (lines: string[]) =>
  ["BT /F1 12 Tf 72 770 Td 14 TL", ...lines.map((line) => `(${escaped(line)}) Tj T*`), "ET"].join("\n");

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

function fileOf(objects: [id: number, body: string][], infoId: number): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [id, body] of objects) {
    offsets.set(id, file.length);
    file += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const rows = objects.map(([id]) => `${String(offsets.get(id)).padStart(10, "0")} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoId} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
