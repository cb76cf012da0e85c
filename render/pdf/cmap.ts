/** The code points that a TrueType or OpenType font has glyphs for (OpenType specification, cmap, formats 4 and 12). */
export function codePointsOf(font: Uint8Array): Set<number> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const points = new Set<number>();
  const cmap = tableAt(data, "cmap");
  if (cmap === null) return points;
  for (let index = 0; index < data.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + data.getUint32(cmap + 4 + 8 * index + 4);
    const format = data.getUint16(subtable);
    if (format === 4) readSegments(data, subtable, points);
    if (format === 12) readGroups(data, subtable, points);
  }
  return points;
}

function tableAt(data: DataView, tag: string): number | null {
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => data.getUint8(record + offset)));
    if (name === tag) return data.getUint32(record + 8);
  }
  return null;
}

function readSegments(data: DataView, subtable: number, points: Set<number>): void {
  const length = data.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + length];
  for (let offset = 0; offset < length; offset += 2) {
    const [start, end] = [data.getUint16(starts + offset), data.getUint16(ends + offset)];
    const delta = data.getInt16(starts + length + offset);
    const rangeAt = starts + 2 * length + offset;
    const range = data.getUint16(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph = range === 0 ? point : data.getUint16(rangeAt + range + 2 * (point - start));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

function readGroups(data: DataView, subtable: number, points: Set<number>): void {
  for (let index = 0; index < data.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    for (let point = data.getUint32(group); point <= data.getUint32(group + 4); point += 1) points.add(point);
  }
}
