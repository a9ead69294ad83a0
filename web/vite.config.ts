/** How the workspace is built: into the Python package, so that its wheel carries it and users need no Node. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";

import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

const BUILT = "../src/vedette/surfaces/web/built";

/** Writes a .gz and a .br beside each file that is worth it, and a list of what was built with its digests. */
function precompressed(): Plugin {
  let folder = "";
  return {
    name: "precompressed",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
      const lines: string[] = [];
      for (const name of names.filter((one) => /\.(m?js|css|html|svg|json)$/.test(one))) {
        const bytes = readFileSync(join(folder, name));
        lines.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
        if (bytes.length < 1024) continue;
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, quality));
      }
      writeFileSync(join(folder, "digests.txt"), lines.join("\n") + "\n");
    },
  };
}

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), precompressed()],
  base: "/",
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
});
