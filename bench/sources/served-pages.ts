import { openSite } from "#ingest/testing/site.ts";

const SENTENCE = "The tide turned at six, and the harbour master wrote it down in the book of the port. ";

/** A site of pages of this size, each with another text, that `safeFetch` may reach. */
export async function servedPages(bytes: number) {
  const site = await openSite((request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(request.url ?? "", bytes));
  });
  process.env.GALLEY_FETCH_ALLOW = site.host;
  return site;
}

/** Share of the bytes of a page that are its text; the rest is what scripts read, as on the pages of newspapers. */
const TEXT_SHARE = 0.2;

/** Paragraphs of five sentences between a menu and a script. */
function page(name: string, bytes: number): string {
  const paragraph = `<p>${name} ${SENTENCE.repeat(5)}</p>\n`;
  const text = paragraph.repeat(Math.ceil((bytes * TEXT_SHARE) / paragraph.length));
  const state = '{"teaser":"The tide turns at six.","seen":false},'.repeat((bytes - text.length) / 49);
  return `<!doctype html><html lang="en"><head><title>Tides ${name}</title></head><body>
    <nav><a href="/">Home</a></nav><article>${text}</article><script>track([${state}null])</script></body></html>`;
}
