import type { Block, CssNode, Declaration, Rule, Selector } from "css-tree";
import generate from "css-tree/generator";
import parse from "css-tree/parser";
import { ownValue } from "#domain/own-value.ts";
import { appliesToScreen } from "./media-query.ts";

/** What a rule says of the elements of one selector. All of them have the `name`, an id or class, if there is one. */
export type HidingRule = {
  property: string;
  selector: string;
  name: string | null;
  hides: boolean;
  isImportant: boolean;
};

/** Values by which a property does not display an element. Properties that no rule hides by are not looked at. */
const HIDING: Record<string, RegExp> = {
  display: /^none$/i,
  visibility: /^(?:hidden|collapse)$/i,
  "mso-hide": /^all$/i,
};

/** The rules that hide elements or show them again, in the order in which a later one counts. At most `max` selectors. */
export function hidingRules(styleSheet: string, max: number): HidingRule[] {
  const sheet = parse(styleSheet, { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false });
  const rules = sheet.type === "StyleSheet" ? sheet.children.toArray().flatMap(rulesIn) : [];
  const hiding = new Set(rules.flatMap(({ hides, property }) => (hides ? [property] : [])));
  return rules
    .filter(({ property }) => hiding.has(property))
    .slice(0, max)
    .sort((one, other) => one.weight - other.weight); // the sort keeps the order of equal weights
}

type WeightedRule = HidingRule & { weight: number };

function rulesIn(node: CssNode): WeightedRule[] {
  if (node.type === "Rule") return rulesOf(node);
  if (node.type !== "Atrule" || !node.block) return [];
  const query = node.prelude ? generate(node.prelude) : "";
  const isUsed = node.name === "layer" || (node.name === "media" && appliesToScreen(query));
  return isUsed ? node.block.children.toArray().flatMap(rulesIn) : [];
}

function rulesOf({ prelude, block }: Rule): WeightedRule[] {
  if (prelude.type !== "SelectorList") return [];
  const selectors = prelude.children.toArray().filter(({ type }) => type === "Selector") as Selector[];
  return declarationsIn(block).flatMap(({ property, value, important }) => {
    const name = property.toLowerCase();
    const hides = ownValue(HIDING, name)?.test(generate(value).trim());
    if (hides === undefined) return [];
    return selectors.map((selector) => ({
      property: name,
      selector: generate(selector),
      name: nameIn(selector),
      hides,
      isImportant: important !== false,
      weight: weightOf(selector) + (important === false ? 0 : IMPORTANT),
    }));
  });
}

const declarationsIn = (block: Block) =>
  block.children.toArray().filter(({ type }) => type === "Declaration") as Declaration[];

/** "#id" or ".class" of the elements themselves: after the last combinator. */
function nameIn(selector: Selector): string | null {
  const parts = selector.children.toArray();
  const own = parts.slice(parts.findLastIndex(({ type }) => type === "Combinator") + 1);
  const named = own.find(({ type }) => type === "IdSelector" || type === "ClassSelector");
  return named ? generate(named) : null;
}

/** Weights of an id, of a class and of a name of an element (Selectors 4, 17), for up to 999 of each. */
const [ID, CLASS, NAME] = [1e6, 1e3, 1];
const IMPORTANT = 1e9;

function weightOf(selector: Selector): number {
  return selector.children.reduce((weight, { type }) => weight + (WEIGHTS[type] ?? 0), 0);
}

const WEIGHTS: Partial<Record<CssNode["type"], number>> = {
  IdSelector: ID,
  ClassSelector: CLASS,
  AttributeSelector: CLASS,
  PseudoClassSelector: CLASS,
  TypeSelector: NAME,
};
