"use client";
import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";

const PAGES = [
  { href: "/settings/account", name: "Account" },
  { href: "/settings/tokens", name: "API tokens" },
  { href: "/settings/people", name: "People", isForAdmins: true },
  { href: "/settings/rating-scale", name: "Rating scale", isForAdmins: true },
];

export function SettingsNav({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Settings">
      {PAGES.filter(({ isForAdmins }) => isAdmin || !isForAdmins).map(({ href, name }) => (
        <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
