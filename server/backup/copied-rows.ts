import "server-only";
import type { Readable } from "node:stream";

/** The rows of a table in the text format of COPY. Null is `\N`. */
export async function* copiedRows(file: Readable): AsyncGenerator<(string | null)[]> {
  let rest = "";
  for await (const chunk of file.setEncoding("utf8") as AsyncIterable<string>) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.split("\t").map(copiedValue);
  }
}

const copiedValue = (text: string): string | null =>
  text === "\\N" ? null : text.replace(/\\(.)/gs, (_, letter: string) => ESCAPES.get(letter) ?? letter);

const ESCAPES = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);
