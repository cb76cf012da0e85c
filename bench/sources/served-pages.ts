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

/** Paragraphs of five sentences between a menu and a script, as on the pages of newspapers. */
function page(name: string, bytes: number): string {
  const paragraph = `<p>${name} ${SENTENCE.repeat(5)}</p>\n`;
  const text = paragraph.repeat(Math.ceil(bytes / paragraph.length));
  return `<!doctype html><html lang="en"><head><title>Tides ${name}</title></head><body>
    <nav><a href="/">Home</a></nav><article>${text}</article><script>track()</script></body></html>`;
}
