// biome-ignore lint/style/noRestrictedImports: this is where all pages have it from
import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of the app. Pages are not fetched before they are asked for: what they show is read anew at
 * each visit, so that fetching ahead would bring nothing, at the price of some requests for each link in sight.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
