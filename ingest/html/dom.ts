/** Values of `Node.nodeType`; Node.js has no `Node` global. */
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The name of an element in lower case, or an empty string for other nodes. */
export const nameOf = (node: Node) => (isElement(node) ? node.localName : "");
