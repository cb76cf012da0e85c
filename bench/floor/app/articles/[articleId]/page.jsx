import { pool } from "#bench/floor/database.js";

export const dynamic = "force-dynamic";

/** The least that a page of Next with the text of an article can be: one query, and its paragraphs. */
export default async function Page({ params }) {
  const { articleId } = await params;
  const { rows } = await pool.query('SELECT text FROM "Version" WHERE "articleId" = $1 ORDER BY number DESC LIMIT 1', [
    articleId,
  ]);
  const paragraphs = rows[0].text.split("\n\n").map((text, number) => ({ number, text }));
  return (
    <main className="article-body" style={{ maxInlineSize: "687px", font: "18px/1.68 Georgia, serif" }}>
      {paragraphs.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </main>
  );
}
