import { defineConfig } from "vitest/config";

// Time-outs are generous: machines are shared and noisy. Speed is measured in bench/.
export default defineConfig({
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, pool: "forks" },
});
