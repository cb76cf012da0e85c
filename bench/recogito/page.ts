/** Runs in the browser: the peer's annotator over the same paragraphs. */
import "@recogito/text-annotator/text-annotator.css";
import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from "@recogito/text-annotator";
import type { Passage } from "#domain/anchoring/selectors.ts";

/** `SPANS` is what it takes when it is not told; the other paints with the browser's own highlights. */
export type Renderer = "SPANS" | "CSS_HIGHLIGHTS";

export type Peer = {
  /** Show an article of these paragraphs, with nothing drawn over it. */
  show(paragraphs: string[], renderer: Renderer): void;
  /** Milliseconds from handing over the passages until the second frame after something is drawn. */
  draw(passages: Passage[]): Promise<number>;
};

let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | null = null;

const peer: Peer = {
  show(paragraphs, renderer) {
    annotator?.destroy();
    CSS.highlights.clear();
    const article = document.createElement("article");
    for (const [at, text] of paragraphs.entries()) {
      // Its offsets count every character of the text between elements too, as ours do.
      if (at > 0) article.append("\n\n");
      article.appendChild(document.createElement("p")).textContent = text;
    }
    document.body.replaceChildren(article);
    window.scrollTo(0, 0);
    annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, { renderer });
  },
  async draw(passages) {
    const text = document.querySelector("article")?.textContent ?? "";
    const annotations = passages.map((passage, at) => annotation(`claim-${at}`, passage, text));
    const began = performance.now();
    annotator?.setAnnotations(annotations);
    while (!isDrawn()) await frame();
    await frame();
    await frame();
    return performance.now() - began;
  },
};

/** Its types ask for the browser's range, which it makes itself of the offsets. */
const annotation = (id: string, { start, end }: Passage, text: string) =>
  ({
    id,
    bodies: [],
    target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
  }) as unknown as TextAnnotation;

const isDrawn = () => CSS.highlights.size > 0 || document.querySelector(".r6o-span-highlight-layer > *") !== null;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(window, { peer });
