import { createElement, type ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { DrawnElement } from "#domain/figure/chart.ts";

/** A drawing as elements of the page. Its links are links of the app. */
export const Drawing = ({ of: drawn }: { of: DrawnElement }) => elementOf(drawn, 0);

function elementOf(drawn: DrawnElement | string, index: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  const { name, attributes, children } = drawn;
  const inside = children.length > 0 ? children.map(elementOf) : undefined;
  const { href, ...others } = attributes;
  if (name === "a" && href)
    return (
      <Link key={index} href={href} aria-label={others["aria-label"]}>
        {inside}
      </Link>
    );
  const props = Object.fromEntries(Object.entries(others).map(([key, value]) => [propertyOf(key), value]));
  return createElement(name, { key: index, ...props }, inside);
}

/** React has the names of attributes without hyphens, except of ARIA. */
const propertyOf = (name: string): string =>
  name.startsWith("aria-") ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
