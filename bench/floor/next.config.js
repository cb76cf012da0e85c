/** @type {import("next").NextConfig} */
const config = { poweredByHeader: false, serverExternalPackages: ["pg"], devIndicators: false };

export default config;
