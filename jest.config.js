const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/gateway', '<rootDir>/subgraphs', '<rootDir>/shared', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testTimeout: 120_000,
  // Many tests wait: for processes of their own, for a browser, for time to pass.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // What a suite leaves behind makes the next ones slow.
  workerIdleMemoryLimit: '800MB',
  globalSetup: '<rootDir>/test/run-begins.js',
  globalTeardown: '<rootDir>/test/run-ends.js',
};
