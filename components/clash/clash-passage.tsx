import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress } from "#domain/addresses.ts";
import type { ClashSide } from "#domain/clash/clash.ts";

type ClashPassageProps = { side: ClashSide; isOwn: boolean; children: React.ReactNode };

/** The sentence of one article with the words that differ. `children` are what can be done with it. */
export function ClashPassage({ side: { article, exact, differing }, isOwn, children }: ClashPassageProps) {
  const { id, title, outlet, publishedAt, language } = article;
  const { start, end } = differing;
  return (
    <div className="clash-side">
      <p className="small quiet">
        {isOwn ? "This article" : <Link href={articleAddress(id)}>{outlet ?? title}</Link>}
        {publishedAt && (
          <>
            {" · "}
            <Day at={publishedAt} />
          </>
        )}
      </p>
      <blockquote className="serif" lang={language} dir="auto">
        {exact.slice(0, start)}
        <strong className="differing">{exact.slice(start, end)}</strong>
        {exact.slice(end)}
      </blockquote>
      {children}
    </div>
  );
}
