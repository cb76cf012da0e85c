import app from "#next.config.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: app.serverExternalPackages ?? [],
  devIndicators: false,
};

export default config;
