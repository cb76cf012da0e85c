// The parts of css-tree that need none of its data about properties. Their types are those of the whole.
declare module "css-tree/parser" {
  export { parse as default } from "css-tree";
}
declare module "css-tree/generator" {
  export { generate as default } from "css-tree";
}
