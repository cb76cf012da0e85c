/** Content that another page of this tab read for a new version of an article. It is gone when the tab is loaded anew. */
let handed: { articleId: string; content: object } | null = null;

export function handOver(articleId: string, content: object): void {
  handed = { articleId, content };
}

/** The content that was handed over for this article, once. */
export function takeHandedOver(articleId: string): object | null {
  const content = handed?.articleId === articleId ? handed.content : null;
  handed = null;
  return content;
}
