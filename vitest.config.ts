import { defineConfig } from 'vitest/config'
import { handlebarsTemplates } from './scripts/handlebars-templates.js'

export default defineConfig({
  plugins: [handlebarsTemplates.vite()],
  test: {
    projects: [
      { extends: true, test: { name: 'core', include: ['test/core/**/*.test.ts'] } },
      { extends: true, test: { name: 'cli', include: ['test/cli/**/*.test.ts', 'test/io/**/*.test.ts', 'test/docs/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
})
