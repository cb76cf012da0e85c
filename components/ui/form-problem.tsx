/** What is wrong with a form as a whole. Screen readers announce it when it appears. */
export function FormProblem({ children }: { children: string | null }) {
  return <div role="alert">{children && <p className="notice bad">{children}</p>}</div>;
}
