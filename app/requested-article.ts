import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Id } from "#domain/fields.ts";
import { findArticle } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

type Params = Promise<{ articleId: string }>;

/** The article of the address; null when it does not exist or the viewer may not see it. */
export const findRequestedArticle = async (params: Params) => articleAt((await params).articleId);

/** The page and its title read the article once. */
const articleAt = cache(async (value: string) => {
  const id = Id.safeParse(value);
  return id.success ? findArticle(await signedInViewer(), id.data) : null;
});

/** The viewer and the article of the address. Without an article, the answer is the page for what does not exist. */
export async function requestedArticle(params: Params) {
  const article = await findRequestedArticle(params);
  if (!article) notFound();
  return { viewer: await signedInViewer(), article };
}

/** The title of a page about the article of the address, such as `Tides · Versions`. */
export async function titleOfArticlePage(params: Params, page: string): Promise<Metadata> {
  const article = await findRequestedArticle(params);
  return { title: article ? `${article.title} · ${page}` : "Not found" };
}
