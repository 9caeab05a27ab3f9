import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // Vitest would leave one core to others, which halves its speed where there are two.
    maxWorkers: '100%',
    globalSetup: ['src/cli/build-kernels.ts', 'src/cli/build-fonts.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/built/**'],
        },
      },
      // Reads what `npm run build` wrote.
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
    ],
  },
});
