import type { Metadata } from "next";
import { TokenForm } from "#components/account/token-form.tsx";
import { TokenList } from "#components/account/token-list.tsx";
import { apiTokens } from "#server/auth/tokens.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const { tokens } = await apiTokens(await signedInViewer());
  return (
    <>
      <section>
        <h2>New token</h2>
        <p className="quiet">
          A token lets a program act as you, with your role. The API is described at{" "}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
        </p>
        <TokenForm />
      </section>
      <section className="broad">
        <h2>Your tokens</h2>
        <TokenList tokens={tokens} />
      </section>
    </>
  );
}
