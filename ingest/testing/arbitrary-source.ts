import fc from "fast-check";
import { listItem, paragraph, run, type WordParts } from "./word-file.ts";

/** Where a word stands in a generated source. */
const WORD = "§";

/** A word at the end of a text that is too long for one line. */
const LONG = `${"and so on ".repeat(60)}${WORD}`;

/** A source with a different word at each place, and the words: "w100", "w101", … */
export type Source<Form> = { source: Form; words: string[] };

function withWords(template: string): Source<string> {
  const words: string[] = [];
  const source = template.replaceAll(WORD, () => {
    words.push(`w${100 + words.length}`);
    return words.at(-1) ?? "";
  });
  return { source, words };
}

const ELEMENTS = (
  "p div section h1 h3 blockquote ul ol li dl dt dd pre figure figcaption details summary table caption tr td th " +
  "a b i em code sup sub span mark q s strike u ins del font ruby rt custom-element noscript svg button select option " +
  "textarea iframe template math mrow mfrac msup msub msqrt mover mtext mi mn mo semantics mphantom maction"
).split(" ");

const OPENINGS = [
  ...ELEMENTS.map((name) => `<${name}>`),
  "<ol reversed>",
  '<ol style="list-style-type:lower-roman" start=4>',
  "<li value=7>",
  "<p hidden>",
  '<span style="display:none">',
  '<span aria-hidden="true">',
  '<span style="text-decoration:line-through">',
  '<span class="mwe-math-element">',
  '<span class="katex">',
  '<span class="mw-editsection">',
  '<math display="block">',
  '<table role="presentation">',
];

/** HTML in which any element can contain any other, as on the web. */
const nodes = fc.letrec<{ nodes: string }>((tie) => ({
  nodes: fc
    .array(
      fc.oneof(
        { depthSize: "small", depthIdentifier: "source" },
        fc.constantFrom(
          WORD,
          `${WORD} `,
          ` ${WORD}`,
          LONG,
          "<br>",
          "<hr>",
          "<wbr>",
          "<!-- c -->",
          "10",
          `&#12;${WORD}&#11;${WORD}`,
          "&frac12;",
          "（",
          "2019<sup>2</sup>",
        ),
        fc
          .tuple(fc.constantFrom(...OPENINGS), tie("nodes"))
          .map(([opening, inside]) => `${opening}${inside}</${/[a-z1-6-]+/.exec(opening)?.[0]}>`),
      ),
      { maxLength: 5, depthIdentifier: "source" },
    )
    .map((parts) => parts.join("")),
})).nodes;

/** A fragment, or a web page with a menu and a footer around an article. */
export const arbitraryPage: fc.Arbitrary<Source<string>> = fc
  .tuple(nodes, fc.boolean())
  .map(([inside, isPage]) =>
    withWords(
      isPage
        ? `<!doctype html><html lang="en"><head><title>Page</title></head><body><nav>${WORD}</nav><article><h1>${WORD}</h1>${inside}<p>${WORD}</p></article><footer>${WORD}</footer></body></html>`
        : inside,
    ),
  );

const LINES = [
  WORD,
  `# ${WORD}`,
  `${WORD} **${WORD}** *${WORD}* ~~${WORD}~~ \`${WORD}\``,
  `${WORD}~~${WORD}~~${WORD}`,
  `これは**「${WORD}」**です。`,
  `- ${WORD}\n  1. ${WORD}\n  7. ${WORD}`,
  `2019. ${WORD}`,
  `> ${WORD}\n>\n> | ${WORD} | ${WORD} |\n> |---|---|\n> | ${WORD} | ${WORD} | ${WORD} |`,
  `${WORD}[^1] and ${WORD}[^2]`,
  `[^1]: ${WORD}`,
  `[^3]: ${WORD}`,
  `[${WORD}](https://a.example) and [${WORD}][ref]`,
  "[ref]: https://a.example/ref",
  `[${WORD}]: ${WORD}`,
  `If x<${WORD} and y>${WORD} then a<b>${WORD}`,
  `A List<${WORD}> and <${WORD}> type`,
  `<div>\n${WORD}\n\n${WORD}\n</div>`,
  `<title> ${WORD}\n\n${WORD}`,
  `<style>\n${WORD}`,
  `<script> ${WORD}`,
  `<!-- ${WORD}`,
  `<!-- ${LONG} -->`,
  `${WORD} <!-- ${WORD} --> ${WORD}`,
  `<!-- ${WORD}\n\n${WORD} -->`,
  `<p>${WORD}<!-- ${WORD} --></p>`,
  `[${WORD}](https://a.example "${WORD}") ![mill](https://a.example/a.png "${WORD}")`,
  `<del>${WORD}</del> <ins>${WORD}</ins> <q>${WORD}</q> <kbd>${WORD}`,
  `<ruby>${WORD}<rt>${WORD}</rt></ruby>`,
  `\`\`\`\n${WORD} <b>\n\`\`\``,
  `    ${WORD}`,
  "***",
];

export const arbitraryMarkdown: fc.Arbitrary<Source<string>> = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("\n", "\n\n")), { minLength: 1, maxLength: 8 })
  .map((lines) => withWords(lines.flat().join("")));

const word = run(WORD);
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const m = `<m:r><m:t>${WORD}</m:t></m:r>`;
const box = `<w:txbxContent>${paragraph(word)}</w:txbxContent>`;
const drawing = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;

const RUNS = [
  word,
  run(` ${WORD} `, "<w:b/>"),
  run(WORD, "<w:strike/>"),
  run(WORD, '<w:u w:val="single"/>'),
  run(WORD, "<w:vanish/>"),
  run(LONG, "<w:vanish/>"),
  run(WORD, '<w:rStyle w:val="Secret"/>'),
  ...["page", "column", "textWrapping"].map((type) => `<w:r><w:br w:type="${type}"/></w:r>`),
  "<w:r><w:tab/></w:r>",
  `<w:del><w:r><w:delText>${WORD}</w:delText></w:r></w:del>`,
  `<w:ins>${word}</w:ins>`,
  `<w:moveFrom>${word}</w:moveFrom><w:moveTo>${word}</w:moveTo>`,
  `<w:r><w:ruby><w:rt>${word}</w:rt><w:rubyBase>${word}</w:rubyBase></w:ruby></w:r>`,
  math(`${m}<m:f><m:num>${m}</m:num><m:den>${m}</m:den></m:f><m:rad><m:deg/><m:e>${m}</m:e></m:rad>`),
  math(
    `<m:sSubSup><m:e>${m}</m:e><m:sub>${m}</m:sub><m:sup>${m}</m:sup></m:sSubSup><m:d><m:e>${m}</m:e><m:e>${m}</m:e></m:d>`,
  ),
  `<w:fldSimple w:instr="REF x">${word}</w:fldSimple>`,
  `<w:hyperlink w:anchor="x">${word}</w:hyperlink>`,
  `<w:sdt><w:sdtPr/><w:sdtContent>${word}</w:sdtContent></w:sdt>`,
  `<w:r>${drawing}</w:r>`,
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent></w:r>`,
  `<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`,
  `<w:r><w:pict><v:shape><v:textpath string="${WORD}"/></v:shape></w:pict></w:r>`,
  '<w:r><w:footnoteReference w:id="2"/></w:r>',
];

const content = fc.array(fc.constantFrom(...RUNS), { minLength: 1, maxLength: 5 }).map((runs) => runs.join(""));

const wordBlock = fc.oneof(
  content.map((runs) => paragraph(runs)),
  fc.tuple(content, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })).map((item) => listItem(...item)),
  content.map((runs) => paragraph(runs, '<w:pStyle w:val="Hidden"/>')),
  content.map((runs) => paragraph(runs, '<w:pStyle w:val="heading1"/>')),
  fc
    .tuple(content, content, fc.constantFrom("", "<w:trPr><w:del/></w:trPr>"))
    .map(
      ([one, other, properties]) =>
        `<w:tbl><w:tr>${properties}<w:tc>${paragraph(one)}</w:tc><w:tc>${paragraph(other)}</w:tc></w:tr></w:tbl>`,
    ),
  fc.constant('<w:altChunk r:id="rId20"/>'),
);

const STYLES = [
  '<w:style w:type="paragraph" w:styleId="heading1"><w:name w:val="heading 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:basedOn w:val="Base"/></w:style>',
].join("");

/** The parts of a Word file. */
export const arbitraryWordParts: fc.Arbitrary<Source<WordParts>> = fc
  .array(wordBlock, { minLength: 1, maxLength: 4 })
  .map((blocks) => {
    const { source: body, words } = withWords(blocks.join(""));
    const parts: WordParts = {
      body,
      styles: STYLES,
      footnotes: `<w:footnote w:id="2">${paragraph(run("A note."))}</w:footnote>`,
      relationships: '<Relationship Id="rId20" Type="x/aFChunk" Target="a.htm"/>',
      more: { "word/a.htm": "<p>Inserted.</p>" },
    };
    return { source: parts, words };
  });
