/** Runs in the browser: the peer's annotator on the same paragraphs. */
import "@recogito/text-annotator/text-annotator.css";
import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from "@recogito/text-annotator";
import type { Passage } from "#domain/anchoring/selectors.ts";

/** `SPANS` is the default; the other uses the CSS Custom Highlight API. */
export type Renderer = "SPANS" | "CSS_HIGHLIGHTS";

export type Peer = {
  /** Show an article with these paragraphs, without highlights. */
  show(paragraphs: string[], renderer: Renderer): void;
  /** Draw the passages; returns the milliseconds until the second frame after something is drawn. */
  draw(passages: Passage[]): Promise<number>;
};

let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | null = null;

const peer: Peer = {
  show(paragraphs, renderer) {
    annotator?.destroy();
    CSS.highlights.clear();
    const article = document.createElement("article");
    for (const [index, text] of paragraphs.entries()) {
      // The peer's offsets count the text between elements too, as ours do.
      if (index > 0) article.append("\n\n");
      article.appendChild(document.createElement("p")).textContent = text;
    }
    document.body.replaceChildren(article);
    window.scrollTo(0, 0);
    annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, { renderer });
  },
  async draw(passages) {
    const text = document.querySelector("article")?.textContent ?? "";
    const annotations = passages.map((passage, index) => annotation(`claim-${index}`, passage, text));
    const start = performance.now();
    annotator?.setAnnotations(annotations);
    while (!isDrawn()) await frame();
    await frame();
    await frame();
    return performance.now() - start;
  },
};

/** The types require a DOM range, which the peer itself creates from the offsets. */
const annotation = (id: string, { start, end }: Passage, text: string) =>
  ({
    id,
    bodies: [],
    target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }) as unknown as TextAnnotation;

const isDrawn = () => CSS.highlights.size > 0 || document.querySelector(".r6o-span-highlight-layer > *") !== null;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(window, { peer });
