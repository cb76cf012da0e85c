"use client";
import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";
import type { Role } from "#domain/permissions.ts";
import { settingsPagesFor } from "./settings-pages.ts";

/** The pages of the settings. The page of a person belongs to that of all people. */
export function SettingsNav({ role }: { role: Role }) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Settings">
      {settingsPagesFor(role).map(({ href, name }) => {
        const isCurrent = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            ref={isCurrent ? scrollRowTo : undefined}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

/** Show the link in the middle of its row where the row is wider than the window. */
function scrollRowTo(link: HTMLAnchorElement | null): void {
  const row = link?.parentElement;
  if (row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.clientWidth) / 2;
}
