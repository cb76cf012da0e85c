import type { ReactNode } from "react";

type ActionsProps = {
  /** `dialog` and `form` end a dialog or a form, `bar` sticks to the bottom, `compact` ends an item of a list. */
  kind?: "dialog" | "form" | "bar" | "compact";
  children: ReactNode;
};

/** The buttons of a form, a notice or an item, side by side. */
export function Actions({ kind, children }: ActionsProps) {
  return <div className={kind ? `actions is-${kind}` : "actions"}>{children}</div>;
}
