import type { ReactNode } from "react";

type ActionsProps = {
  /** `dialog` stands at the foot of a dialog, `form` at that of a form, `bar` stays in sight; `compact` goes with one item of a list. */
  kind?: "dialog" | "form" | "bar" | "compact";
  children: ReactNode;
};

/** The buttons of a form, a notice or an item, side by side. */
export function Actions({ kind, children }: ActionsProps) {
  return <div className={kind ? `actions is-${kind}` : "actions"}>{children}</div>;
}
