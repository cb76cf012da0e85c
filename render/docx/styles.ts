import type { IStylesOptions } from "docx";

const heading = (size: number) => ({
  run: { size, bold: true, color: "1c1b18", font: "Source Serif 4" },
  paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
});

/** The styles of a report in Word. Sizes are in half points. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: "Source Serif 4", size: 22 }, paragraph: { spacing: { after: 140, line: 300 } } },
    title: { run: { size: 48, bold: true, font: "Source Serif 4" }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(34),
    heading2: heading(28),
    heading3: heading(25),
    heading4: heading(23),
    heading5: heading(22),
    heading6: heading(22),
  },
  paragraphStyles: [
    { id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: { color: "676259", size: 20 } },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      run: { italics: true },
      paragraph: { indent: { start: 400 }, border: { left: { style: "single", size: 8, space: 10, color: "b9b2a3" } } },
    },
    { id: "Caption", name: "caption", basedOn: "Normal", run: { color: "676259", size: 19 } },
    { id: "Code", name: "Code", basedOn: "Normal", run: { font: "Consolas", size: 19 } },
    { id: "Term", name: "Term", basedOn: "Normal", run: { bold: true }, paragraph: { keepNext: true } },
    { id: "Rating", name: "Rating", basedOn: "Normal", paragraph: { indent: { start: 400 } } },
  ],
};
