import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  server: { allowedHosts: [new URL(process.env.SHOPIFY_APP_URL ?? "http://localhost").hostname] },
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Lazy discovery keeps its manifest in session storage, which a third-party frame may be denied.
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  // Named here because what Vite finds while serving makes it optimise again, and the page then holds two Reacts.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "@remix-run/react",
      "@shopify/app-bridge-react",
      "@shopify/polaris",
      "@shopify/polaris-icons",
      "@shopify/shopify-app-remix/react",
    ],
  },
  build: { assetsInlineLimit: 0, target: "es2022" },
});
