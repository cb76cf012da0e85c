import { ommlText } from "#ingest/formula/omml.ts";

const EQUATION = /<!--\[if [^\]]*msEquation[^\]]*\]>([\s\S]*?)<!\[endif\]-->/gi;
/** The picture of an equation, for programs without equations. */
const PICTURE = /(<span data-equation="[^"]*"><\/span>\s*)<!\[if !msEquation\]>[\s\S]*?<!\[endif\]>/gi;

/** Put the equations that Word copies in comments into the text, instead of their pictures. */
export function withEquations(source: string): string {
  if (!/msEquation/i.test(source)) return source;
  return source
    .replace(EQUATION, (comment, xml: string) => {
      const text = ommlText(xml);
      return text === "" ? comment : `<span data-equation="${escaped(text)}"></span>`;
    })
    .replace(PICTURE, "$1");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
