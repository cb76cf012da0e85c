import type { DrawnElement } from "#domain/figure/chart.ts";

/** A text of a drawing: where its baseline begins, ends or has its middle. */
export type DrawnText = {
  text: string;
  x: number;
  y: number;
  anchor: string;
  size: number;
  weight: string;
  fill: string;
};

type Inherited = Omit<DrawnText, "text">;

/** The drawing without its texts, and the texts: programs that draw SVG set texts only in fonts of the machine. */
export function withoutTexts(drawn: DrawnElement): { drawing: DrawnElement; texts: DrawnText[] } {
  const texts: DrawnText[] = [];
  const visit = (element: DrawnElement, from: Inherited): DrawnElement | null => {
    const own = inheritedBy(element, from);
    if (element.name === "text") {
      const text = element.children.filter((child) => typeof child === "string").join("");
      texts.push({ ...own, text });
      return null;
    }
    const children = element.children.flatMap((child) =>
      typeof child === "string" ? child : (visit(child, own) ?? []),
    );
    return { ...element, children };
  };
  const start = { x: 0, y: 0, anchor: "start", size: 12, weight: "regular", fill: "#000000" };
  return { drawing: visit(drawn, start) ?? drawn, texts };
}

function inheritedBy({ name, attributes }: DrawnElement, from: Inherited): Inherited {
  const [, left = "0", top = "0"] = /^translate\(([-\d.]+)[, ]*([-\d.]+)?\)/.exec(attributes.transform ?? "") ?? [];
  const size = Number(attributes["font-size"] ?? from.size);
  const [x, y] = name === "text" ? [attributes.x, attributes.y] : [];
  return {
    x: from.x + Number(left) + pixels(x, size),
    y: from.y + Number(top) + pixels(y, size) + pixels(name === "text" ? attributes.dy : undefined, size),
    anchor: attributes["text-anchor"] ?? from.anchor,
    size,
    weight: attributes["font-weight"] ?? from.weight,
    fill: attributes.fill ?? from.fill,
  };
}

/** A length in pixels, or in ems of the font. */
const pixels = (length = "0", size: number): number => Number.parseFloat(length) * (length.endsWith("em") ? size : 1);
