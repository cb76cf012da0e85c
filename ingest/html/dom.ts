/** Values of `Node.nodeType`; Node.js has no `Node` global. */
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
export const COMMENT = 8;

/** Each of the names, which are separated by spaces, with the key that they stand under. */
export const byName = <Key extends string>(names: Record<Key, string>): Map<string, Key> =>
  new Map((Object.keys(names) as Key[]).flatMap((key) => names[key].split(" ").map((name) => [name, key] as const)));

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The name of an element in lower case, or an empty string for other nodes. */
export const nameOf = (node: Node) => (isElement(node) ? node.localName : "");
