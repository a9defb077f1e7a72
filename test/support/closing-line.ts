/** Prints the plain closing line that the pipeline reads: how many tests passed and failed. */
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests += 1;
        const { state } = test.result();
        if (state === "passed" || state === "failed" || state === "skipped") counts[state] += 1;
      }
      if (tests === 0 && module.state() === "failed") counts.failed += 1;
    }
    if (counts.skipped > 0) process.stdout.write(`\n${counts.skipped} skipped`);
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  }
}
