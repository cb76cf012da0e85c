"use client";
import { ErrorPage } from "#components/desk/error-page.tsx";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string } };

/** The page for an error in the root layout, such as without a database. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Galley</title>
        <ErrorPage error={error} retry={() => window.location.reload()} />
      </body>
    </html>
  );
}
