import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleText } from "#components/article/article-text.tsx";
import { ArticleAssignees } from "#components/assignment/article-assignees.tsx";
import { ExportMenu } from "#components/report/export-menu.tsx";
import { Workspace } from "#components/workspace/workspace.tsx";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { Id } from "#domain/fields.ts";
import { findArticle, readVersion } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { assignments } from "#server/work/assignments.ts";

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ claim?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await requestedArticle(params);
  return { title: article?.title ?? "Not found" };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const viewer = await signedInViewer();
  const article = await requestedArticle(params);
  if (!article) notFound();
  const [version, scale, given, { claim }] = await Promise.all([
    readVersion(viewer, article.id, article.currentVersion),
    ratingScale(viewer),
    assignments(viewer, { article: article.id }),
    searchParams,
  ]);
  const tools = (
    <>
      <ArticleAssignees articleId={article.id} title={article.title} viewer={viewer} assignments={given.assignments} />
      <ExportMenu articleId={article.id} formats={FORMAT_CHOICES} />
    </>
  );
  return (
    <Workspace
      key={`${article.id} ${version.number}`}
      {...{ article, version, viewer, scale, tools }}
      openId={typeof claim === "string" ? claim : null}
    >
      <ArticleText document={version.document} language={article.language} />
    </Workspace>
  );
}

/** The article of the address; null when it does not exist or the viewer may not see it. */
async function requestedArticle(params: Props["params"]) {
  const id = Id.safeParse((await params).articleId);
  return id.success ? findArticle(await signedInViewer(), id.data) : null;
}
