import { Fragment, type ReactNode } from "react";

/** Some parts of a line, with a separator between each two. */
export const joined = (parts: ReactNode[], separator: string): ReactNode =>
  parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: each part has its own place.
    <Fragment key={at}>
      {at > 0 && separator}
      {part}
    </Fragment>
  ));
