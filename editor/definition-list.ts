import { plainNode } from "./plain-node.ts";

export const DefinitionList = plainNode("definitionList", "dl", {
  group: "block",
  content: "(definitionTerm | definitionDetails)+",
});
export const DefinitionTerm = plainNode("definitionTerm", "dt", { content: "inline*", defining: true });
export const DefinitionDetails = plainNode("definitionDetails", "dd", { content: "block+", defining: true });
