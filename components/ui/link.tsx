// biome-ignore lint/style/noRestrictedImports: this is where all pages have it from
import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link to another page. Pages are not prefetched, because each visit reads what it shows anew. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
