"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";

type RemovableRowProps = { name: string; act: string; path: string; children: ReactNode };

/** A row of a table with a button that deletes what stands in it, at `path` of the API. `children` are the other cells. */
export function RemovableRow({ name, act, path, children }: RemovableRowProps) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", path);
    router.refresh();
  });
  return (
    <tr>
      <th scope="row">
        {name}
        <FormProblem>{problem}</FormProblem>
      </th>
      {children}
      <td className="acts">
        <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
          {act}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </td>
    </tr>
  );
}
