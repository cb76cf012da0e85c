import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { sans, serif } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Galley", template: "%s · Galley" }, robots: { index: false } };
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { color: "#fbfaf7", media: "(prefers-color-scheme: light)" },
    { color: "#161719", media: "(prefers-color-scheme: dark)" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = (await cookies()).get("galley-theme")?.value;
  return (
    <html
      lang="en"
      className={`${sans.variable} ${serif.variable}`}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
