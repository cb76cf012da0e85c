const SENTENCE = "Galley cannot reach its database at the moment. This page loads again by itself.";

/** How long browsers and programs should wait before the next attempt. */
const RETRY_AFTER_SECONDS = 5;

/** The page that people see while the database does not answer. It needs no script and nothing from the database. */
export function databaseAwayPage(nonce: string, policy: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">
<title>Galley</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 15vh auto; padding: 0 1rem; }
</style>
<main>
<h1>The database is not responding</h1>
<p>${SENTENCE}</p>
<p>What you wrote but could not send is kept in this browser.</p>
</main>
</html>
`;
  return new Response(html, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "private, no-store",
      "retry-after": String(RETRY_AFTER_SECONDS),
    },
  });
}
