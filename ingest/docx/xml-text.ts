/** Text as XML. */
export const escapedXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The words of each paragraph in XML, without empty ones. Deleted words and those of WordArt are words too. */
export function textsIn(xml: string): string[] {
  const paragraphs = xml.split(/<w:p[ >]/);
  return paragraphs.map(wordsIn).filter((text) => text.trim() !== "");
}

const wordsIn = (xml: string): string =>
  Array.from(
    xml.matchAll(
      /<(?:w:t|w:delText|m:t|a:t)(?: [^<>]*)?>([^<]*)<|<w:(?:tab|br|cr)[ /]|<v:textpath [^<>]*string="([^"]*)"/g,
    ),
    ([, text, drawn]) => text ?? (drawn === undefined ? " " : ` ${drawn} `),
  )
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
