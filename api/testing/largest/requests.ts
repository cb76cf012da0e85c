import { v7 as newId } from "uuid";
import type { RouteKey } from "#api/routes.ts";
import { FIGURE_FORMATS } from "#domain/figure/keys.ts";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { linesOf } from "#server/testing/long-texts.ts";
import { claimRequests } from "./claim-requests.ts";
import { clusterRequests } from "./cluster-requests.ts";
import { editionRequests } from "./edition-requests.ts";
import { expertRequests } from "./expert-requests.ts";
import { exportRequests } from "./export-requests.ts";
import { importedFiles } from "./imported-files.ts";
import { peopleRequests } from "./people-requests.ts";
import { quotationRequests } from "./quotation-requests.ts";
import { readerRequests } from "./reader-requests.ts";
import { address, junk, type MakeRequest, tags, words } from "./values.ts";

/** The largest requests that each route accepts, by what is large in them. A new route needs an entry. */
export function largestRequests(newsroom: LargeNewsroom): Record<RouteKey, Record<string, MakeRequest>> {
  const { article, size, viewer, sourceId } = newsroom;
  const onArticle = { params: { articleId: article.id } };
  const imports = contentsOf(size.length);
  const [importing, renewing] = [
    mapValues(imports, (content) => () => ({
      body: { ...content(), id: newId(), title: words(500), allowDuplicate: true },
    })),
    mapValues(imports, (content) => () => ({ ...onArticle, body: content() })),
  ];
  const source = { url: address(), title: words(500), publisher: words(200), author: words(200) };
  const plain = { plain: () => ({}) };
  const labels = Object.fromEntries("de fr es it pt nl da sv nb fi pl cs".split(" ").map((tag) => [tag, words(60)]));
  const rating = { label: words(59), labels, description: words(300), color: "#3a3a4a", colorDark: "#c0c0d0" };
  return {
    ...claimRequests(newsroom),
    ...clusterRequests(newsroom),
    ...editionRequests(newsroom),
    ...exportRequests(newsroom),
    ...quotationRequests(newsroom),
    "GET /articles": { plain: () => ({}), words: () => ({ query: { q: words(200) } }) },
    "POST /articles": importing,
    "POST /articles/preview": importing,
    "GET /articles/:articleId": { long: () => onArticle },
    "PUT /articles/:articleId/archived": {
      reason: () => ({ ...onArticle, body: { archived: false, reason: words(1000) }, ifMatch: 1 }),
    },
    "PUT /articles/:articleId": {
      details: () => ({
        ...onArticle,
        body: {
          title: words(500),
          byline: words(300),
          ...tags(30),
          requiredVerdicts: 1 + Math.floor(Math.random() * 9),
        },
        ifMatch: 1,
      }),
    },
    "GET /articles/:articleId/versions": { many: () => onArticle },
    "POST /articles/:articleId/versions": renewing,
    "POST /articles/:articleId/versions/preview": renewing,
    "GET /articles/:articleId/versions/:number": { long: () => ({ params: { articleId: article.id, number: "1" } }) },
    "GET /articles/:articleId/versions/:number/claims": {
      many: () => ({ params: { articleId: article.id, number: "1" } }),
    },
    "GET /articles/:articleId/comparison": { long: () => ({ ...onArticle, query: { from: "1" } }) },
    "GET /articles/:articleId/correction-requests": { many: () => onArticle },
    "GET /correction-requests": { plain: () => ({}), words: () => ({ query: { q: words(200) } }) },
    "GET /sources": {
      plain: () => ({}),
      file: () => ({ query: { format: "csl" } }),
      words: () => ({ query: { q: words(200) } }),
    },
    "POST /sources/check": { all: () => ({}) },
    "GET /sources/check": { all: () => ({}) },
    "GET /sources/:sourceId": { one: () => ({ params: { sourceId } }) },
    "GET /sources/:sourceId/duplicates": { one: () => ({ params: { sourceId } }) },
    "PUT /sources/:sourceId/merge": { one: () => ({ params: { sourceId }, body: { intoId: newId() } }) },
    "DELETE /sources/:sourceId/merge": { one: () => ({ params: { sourceId } }) },
    "GET /sources/:sourceId/history": { one: () => ({ params: { sourceId } }) },
    "POST /sources/lookup": { address: () => ({ body: { url: address() } }) },
    "POST /sources/files": { text: () => ({ body: { name: "log.txt", base64: btoa(words(2_000_000)) } }) },
    "POST /sources/:sourceId/check": { one: () => ({ params: { sourceId } }) },
    "GET /sources/:sourceId/snapshots/:sha256": {
      text: () => ({ params: newsroom.snapshot }),
      bytes: () => ({ params: newsroom.snapshot, query: { raw: "1" } }),
    },
    "POST /sources/:sourceId/archive": { one: () => ({ params: { sourceId } }) },
    "PUT /sources/:sourceId/archive": {
      address: () => ({ params: { sourceId }, body: { url: address() }, ifMatch: 1 }),
    },
    "GET /sources/:sourceId/wacz": { one: () => ({ params: { sourceId: newsroom.snapshot.sourceId } }) },
    "GET /articles/:articleId/wacz": { one: () => onArticle },
    "PUT /sources/:sourceId/settled": {
      one: () => ({ params: { sourceId: newsroom.snapshot.sourceId }, body: { sha256: newsroom.snapshot.sha256 } }),
    },
    "POST /sources/:sourceId/snapshots/:sha256/quote": {
      long: () => ({ params: newsroom.snapshot, body: { quote: words(5000) } }),
    },
    "GET /sources/:sourceId/snapshots/:sha256/changes": {
      same: () => ({ params: newsroom.snapshot, query: { since: newsroom.snapshot.sha256 } }),
    },
    "PUT /sources/:sourceId": {
      long: () => ({ params: { sourceId }, body: { ...source, kind: "record" }, ifMatch: 1 }),
    },
    "POST /imports": importedFiles(size.length),
    "POST /imports/preview": importedFiles(size.length),
    "GET /precedents": { plain: () => ({}), words: () => ({ query: { q: words(200) } }) },
    "GET /dashboard": { plain: () => ({}), filtered: () => ({ query: { outlet: words(200), tag: words(60) } }) },
    "GET /agreement": { plain: () => ({}), filtered: () => ({ query: { outlet: words(200), tag: words(60) } }) },
    "GET /dashboard/figures": Object.fromEntries(
      FIGURE_FORMATS.map((format) => [format, () => ({ query: { figure: "ratings", format } })]),
    ),
    "GET /saved-views": plain,
    "PUT /saved-views/:viewId": {
      new: () => ({
        params: { viewId: newId() },
        body: { name: words(100), screen: "overview", filter: { outlet: words(200), tag: words(60) }, shared: true },
      }),
    },
    "DELETE /saved-views/:viewId": { none: () => ({ params: { viewId: newId() }, ifMatch: 1 }) },
    "GET /search": {
      words: () => ({ query: { q: words(200) } }),
      letter: () => ({ query: { q: "a" } }),
      phrase: () => ({ query: { q: `"${words(180)}" rating:false`, archived: "1" } }),
      filters: () => ({ query: { q: "after:1900 before:2999", kind: "claim" } }),
    },
    "GET /events": plain,
    "GET /my-work": plain,
    "GET /my-work/counts": plain,
    "GET /work": plain,
    "GET /work/tasks": { open: plain.plain, answers: () => ({ query: { show: "answer" } }) },
    "GET /colleagues": plain,
    "GET /assignments": {
      article: () => ({ query: { article: article.id } }),
      person: () => ({ query: { assignee: viewer.id } }),
    },
    "GET /notifications": plain,
    "PUT /notifications": { all: () => ({ body: { readUpTo: newsroom.notificationId } }) },
    "PUT /notifications/opened": {
      article: () => ({ body: { kind: "article" as const, id: newsroom.article.id } }),
    },
    "PUT /notifications/:notificationId": {
      one: () => ({ params: { notificationId: newsroom.notificationId }, body: { read: true } }),
    },
    "GET /ratings": plain,
    "PUT /ratings": { many: () => ({ body: { keys: Array.from({ length: 100 }, (_, at) => `rating-${at}`) } }) },
    "PUT /ratings/:key": {
      long: () => ({ params: { key: `r-${newId()}`.slice(0, 40) }, body: { ...rating, value: 3, retired: true } }),
    },
    "GET /settings": plain,
    "PUT /settings": { plain: () => ({ body: { timeZone: "Europe/Berlin" }, ifMatch: 1 }) },
    "GET /methodology": plain,
    "PUT /methodology": { long: () => ({ body: { content: words(49_000) }, ifMatch: 0 }) },
    "GET /methodology/versions": plain,
    ...readerRequests(newsroom),
    ...expertRequests(newsroom),
    "GET /demo": plain,
    "PUT /demo": { long: () => ({ body: { password: "seven quiet meadow gates ".repeat(5) } }) },
    ...peopleRequests(newsroom),
    "GET /openapi.json": plain,
  };
}

/** Contents of an import: those of the largest article, and those that no reader can take. */
const contentsOf = (length: number): Record<string, () => object> => {
  const lines = (edition: number) => linesOf(length, edition);
  let edition = 2;
  const next = () => lines(++edition);
  const fill = Math.min(20_000_000, length * 10);
  return {
    text: () => ({ text: next().join("\n\n") }),
    markdown: () => ({ markdown: next().join("\n\n") }),
    html: () => ({
      html: next()
        .map((line) => `<p>${line}</p>`)
        .join("\n"),
    }),
    file: () => ({ file: { name: "long.txt", base64: Buffer.from(next().join("\n\n")).toString("base64") } }),
    "too much text": () => ({ text: "word ".repeat(fill / 5) }),
    "too much of one letter": () => ({ text: "a".repeat(fill) }),
    "too much HTML": () => ({ html: "<i>".repeat(fill / 3) }),
    "a large file": () => ({ file: { name: "large.docx", base64: "UEsD".repeat(fill / 4) } }),
    junk: () => ({ junk: junk(fill) }),
  };
};

const mapValues = <A, B>(object: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
