import galley from "#package.json" with { type: "json" };

/** The version of Galley, such as 0.1.0. */
export const galleyVersion = (): string => galley.version;
