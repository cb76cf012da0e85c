import type { Metadata } from "next";
import { findRequestedArticle, requestedArticle } from "#app/requested-article.ts";
import { ArticleAffairs } from "#components/affair/article-affairs.tsx";
import { ArchiveNotice } from "#components/article/archive-notice.tsx";
import { LongArticleText } from "#components/article/long-article-text.tsx";
import { ArticleAssignees } from "#components/assignment/article-assignees.tsx";
import { PublishedStatus } from "#components/edition/published-status.tsx";
import { MarkOpened } from "#components/notifications/mark-opened.tsx";
import { ExportMenu } from "#components/report/export-menu.tsx";
import { Workspace } from "#components/workspace/workspace.tsx";
import { type ArticleDocument, beginsWithHeading } from "#domain/document.ts";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { can } from "#domain/permissions.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import { affairsOfArticle } from "#server/affairs/articles.ts";
import { archiveNoteOf } from "#server/articles/archive.ts";
import { readVersionText } from "#server/articles/articles.ts";
import { claimCount } from "#server/claims/claims.ts";
import { publishedState } from "#server/editions/editions.ts";
import { preferencesOf } from "#server/people/preferences.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { assignments } from "#server/work/assignments.ts";

type Props = PageProps<"/articles/[articleId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findRequestedArticle(params);
  return { title: article?.title ?? "Not found" };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { viewer, article } = await requestedArticle(params);
  const [version, scale, given, archiveNote, { introduced }, { asksQuestions }, published, claims, affairs, { claim }] =
    await Promise.all([
      readVersionText(viewer, article.id, article.currentVersion),
      ratingScale(viewer),
      assignments(viewer, { article: article.id }),
      archiveNoteOf(viewer, article),
      preferencesOf(viewer),
      newsroomSettings(),
      publishedState(viewer, article.id),
      claimCount(viewer, article.id),
      affairsOfArticle(viewer, article.id),
      searchParams,
    ]);
  const document: ArticleDocument = JSON.parse(version.document);
  const tools = (
    <>
      <ArticleAssignees articleId={article.id} title={article.title} viewer={viewer} assignments={given.assignments} />
      <MarkOpened kind="article" id={article.id} />
      <ArticleAffairs articleId={article.id} affairs={affairs} mayChange={can(viewer, "affair.change")} />
      <ExportMenu articleId={article.id} claims={claims} formats={FORMAT_CHOICES} languages={labelLanguages(scale)} />
      <PublishedStatus articleId={article.id} published={published} mayPublish={can(viewer, "report.publish")} />
      <ArchiveNotice
        {...{ article, viewer, note: archiveNote }}
        isPublic={published !== null && published.withdrawnAt === null}
      />
    </>
  );
  return (
    <Workspace
      key={`${article.id} ${article.currentVersion}`}
      {...{ article, viewer, scale, asksQuestions, tools, introduced }}
      version={{ number: article.currentVersion, ...version, beginsWithHeading: beginsWithHeading(document) }}
      openId={typeof claim === "string" ? claim : null}
    >
      <LongArticleText document={document} language={article.language} />
    </Workspace>
  );
}
