"use client";
import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";
import type { Role } from "#domain/permissions.ts";
import { settingsPagesFor } from "./settings-pages.ts";

export function SettingsNav({ role }: { role: Role }) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Settings">
      {settingsPagesFor(role).map(({ href, name }) => (
        <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
