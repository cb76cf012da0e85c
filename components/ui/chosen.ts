/** The list with an id added or taken out. */
export const withMember = (ids: string[], id: string, isMember: boolean): string[] =>
  isMember ? [...ids, id] : ids.filter((other) => other !== id);
