import type { ReactNode } from "react";

/** What is seen of an article while its claims are being read: its head and text, where they stay, and room for the rest. */
export function FirstSight({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="desk" aria-busy="true">
      <div className="map" />
      <div className="reading">
        <div className="reading-inner">
          <article className="sheet" dir="auto">
            {head}
            {children}
          </article>
        </div>
      </div>
      <aside className="panel" aria-label="Claims" data-folded="true">
        <p className="panel-handle">
          <span className="grip" aria-hidden="true" />
          Claims
        </p>
      </aside>
    </main>
  );
}
