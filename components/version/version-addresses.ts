/** The pages about the versions of an article. */
export const versionsAddress = (articleId: string) => `/articles/${articleId}/versions`;
export const versionAddress = (articleId: string, number: number) => `/articles/${articleId}/versions/${number}`;
export const newVersionAddress = (articleId: string) => `/articles/${articleId}/new-version`;
export const comparisonAddress = (articleId: string, from: number, to: number) =>
  `/articles/${articleId}/compare?from=${from}&to=${to}`;

/** The claim in the workspace. */
export const claimAddress = (articleId: string, claimId: string) => `/articles/${articleId}?claim=${claimId}`;

/** The versions that the address of a comparison asks for: the current one and the one before, unless told. Null when there are none such. */
export function versionsAsked(
  fields: Record<string, string | string[] | undefined>,
  current: number,
): { from: number; to: number } | null {
  const numberOf = (value: string | string[] | undefined, otherwise: number) =>
    value === undefined ? otherwise : Number([value].flat()[0]);
  const to = numberOf(fields.to, current);
  const from = numberOf(fields.from, Math.max(1, to - 1));
  return [from, to].every((number) => Number.isInteger(number) && number >= 1 && number <= current)
    ? { from, to }
    : null;
}
