import type { ReactNode } from "react";
import { Actions } from "#components/ui/actions.tsx";

type StepProps = { name: string; isDone: boolean; hint: string; children?: ReactNode };

/** One step: what to do, why, and where. */
export function Step({ name, isDone, hint, children }: StepProps) {
  return (
    <li data-done={isDone || undefined}>
      <div>
        <h3>
          {name}
          {isDone && <span className="visually-hidden"> (done)</span>}
        </h3>
        <p className="quiet small">{hint}</p>
      </div>
      <Actions kind="compact">{children}</Actions>
    </li>
  );
}
