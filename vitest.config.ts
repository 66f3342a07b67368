import { defineConfig } from 'vitest/config'
import { handlebarsTemplates } from './scripts/handlebars-templates.js'
import { textFiles } from './scripts/text-files.js'

export default defineConfig({
  plugins: [handlebarsTemplates.vite(), textFiles.vite()],
  test: {
    // All of the machine: on two cores one of them would idle.
    maxWorkers: '100%',
    projects: [
      // Pure: no file leaves anything behind for the next one.
      { extends: true, test: { name: 'core', include: ['test/core/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'cli', include: ['test/cli/**/*.test.ts', 'test/io/**/*.test.ts'], testTimeout: 20_000 },
      },
      { extends: true, test: { name: 'docs', include: ['test/docs/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One terminal at a time, after all else: its library gives up what a program that ended printed last, where the
          // machine is too busy to take it within 200 ms.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      // The pure middle. What is around it runs as a program and in terminals of its own (test/cli, test/e2e), uncounted.
      include: ['src/core/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 98, lines: 99, functions: 97, branches: 94 },
    },
  },
})
