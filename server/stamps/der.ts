import "server-only";

/** An element of DER (X.690). */
export type Element = {
  tag: number;
  /** The whole element, with its tag and its length. */
  bytes: Uint8Array;
  content: Uint8Array;
};

export const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Of the field with number 0 that has its own tag. */
  zero: 0xa0,
} as const;

/** Bytes that are no DER, or another structure than expected. */
export class DerError extends Error {
  override name = "DerError";
}

/** The element at the start of the bytes. Lengths of up to four bytes are read. */
export function readElement(bytes: Uint8Array): Element {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError("The data ends too early.");
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || extra > 4 || bytes.length < 2 + extra) throw new DerError("A length cannot be read.");
  const length = extra === 0 ? first : bytes.subarray(2, 2 + extra).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = 2 + extra + length;
  if (bytes.length < end) throw new DerError("The data ends too early.");
  return { tag, bytes: bytes.subarray(0, end), content: bytes.subarray(2 + extra, end) };
}

/** The elements in the content of one with this tag. */
export function children(element: Element | undefined, tag: number = TAGS.sequence): Element[] {
  const found: Element[] = [];
  for (let rest = contentOf(element, tag); rest.length > 0; ) {
    const next = readElement(rest);
    found.push(next);
    rest = rest.subarray(next.bytes.length);
  }
  return found;
}

/** The content of an element, which must have this tag. */
export function contentOf(element: Element | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw new DerError(`There is no element with tag ${tag} where one must be.`);
  return element.content;
}

/** An object identifier with its dots. */
export function oidOf(element: Element | undefined): string {
  const [first = 0, ...rest] = contentOf(element, TAGS.oid);
  const parts = [Math.min(Math.floor(first / 40), 2), first - Math.min(Math.floor(first / 40), 2) * 40];
  let value = 0;
  for (const byte of rest) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(value);
      value = 0;
    }
  }
  return parts.join(".");
}

/** A GeneralizedTime, which is in UTC. */
export function timeOf(element: Element | undefined): Date {
  const text = Buffer.from(contentOf(element, TAGS.time)).toString("latin1");
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new DerError("A time cannot be read.");
  return time;
}

/** An element of a tag with this content. */
export function der(tag: number, ...content: Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content);
  const size: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256);
  const length = body.length < 0x80 ? [body.length] : [0x80 | size.length, ...size];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** An object identifier from its text. */
export function derOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part % 128];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) | 0x80);
    return digits;
  });
  return der(TAGS.oid, Buffer.from(bytes));
}
