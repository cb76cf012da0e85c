import { Parser } from "htmlparser2";
import { equationFieldText } from "#ingest/formula/equation-field.ts";
import { escapedXml } from "./xml-text.ts";

/** A field that is open: its instruction, whether its result follows, and the entries of a list to choose from. */
type Field = { instruction: string; hasResult: boolean; entries: string[]; chosen: number };

/**
 * The XML of a part with the text of the fields that Word draws without a result: equations, and choices of a form. The
 * text stands as an equation before the end of the field, so that it is kept apart from figures beside it.
 */
export function withDrawnFields(source: string): string {
  if (!/<w:ddList|<w:instrText[^>]*>\s*EQ\b/i.test(source)) return source;
  const pieces: string[] = [];
  const fields: Field[] = [];
  let [from, run, isInstruction] = [0, 0, false];
  const mark = (type: string | undefined) => {
    const field = fields.at(-1);
    if (type === "begin") fields.push({ instruction: "", hasResult: false, entries: [], chosen: 0 });
    else if (type === "separate" && field) field.hasResult = true;
    if (type !== "end") return;
    const text = drawn(fields.pop());
    if (text === "" || run < from) return;
    pieces.push(source.slice(from, run), `<m:oMath><m:r><m:nor/><m:t>${escapedXml(text)}</m:t></m:r></m:oMath>`);
    from = run;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        isInstruction = name === "w:instrText";
        if (name === "w:r") run = parser.startIndex;
        const field = fields.at(-1);
        const value = attributes["w:val"] ?? "";
        if (name === "w:listEntry") field?.entries.push(value);
        else if (name === "w:result" && field) field.chosen = Number(value) || 0;
        if (name === "w:fldChar") mark(attributes["w:fldCharType"]);
      },
      ontext(text) {
        const field = fields.at(-1);
        if (isInstruction && field) field.instruction += text;
      },
      onclosetag() {
        isInstruction = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return pieces.join("") + source.slice(from);
}

function drawn(field: Field | undefined): string {
  if (!field || field.hasResult) return "";
  if (field.entries.length > 0) return field.entries[field.chosen] ?? "";
  const [, equation] = /^\s*EQ\s+(.*)$/is.exec(field.instruction) ?? [];
  return equation === undefined ? "" : equationFieldText(equation);
}
