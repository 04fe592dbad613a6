// `npm test [target…]`: installs what is missing, runs every check through nx, and closes with one line over all runners.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { ensureBrowser, ensureInstalled, nodePath, root, run, say } from './ensure.mjs';

const CHECKS = ['lint', 'types', 'boundaries', 'knip'];
const SUITES = ['unit', 'contract', 'api', 'e2e'];
const COUNTED = [...SUITES, 'bench'];
const asked = process.argv.slice(2);
const targets = asked.length > 0 ? asked : [...CHECKS, ...SUITES];
const reports = join(root, 'reports');
const total = { passed: 0, failed: 0, skipped: 0 };

function nx(target) {
  const started = process.hrtime.bigint();
  say(`\n── ${target}`);
  const env = { NX_TUI: 'false', FORCE_COLOR: process.stdout.isTTY ? '1' : '0', CHROMIUM: process.env.CHROMIUM ?? '' };
  const { status } = run(nodePath(), [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', target, '--outputStyle=static'], { env });
  say(`── ${target} ${status === 0 ? '✔' : '✘'} ${Number((process.hrtime.bigint() - started) / 1_000_000_000n)} s`);
  return status === 0;
}

/** A suite's own report: of vitest, or of the browser checks. */
function readReport(target) {
  const file = join(reports, `${target}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.numTotalTests === undefined) return { passed: report.passed, failed: report.failed, skipped: report.skipped };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
}

/** A suite that counted nothing, or that ended badly without a failed test (a file that did not load), has failed. */
function counted(target, ok) {
  const counts = readReport(target);
  const silent = counts.passed + counts.failed === 0 || (!ok && counts.failed === 0);
  return silent ? { ...counts, failed: counts.failed + 1 } : counts;
}

function runTarget(target) {
  if (target === 'e2e') {
    process.env.CHROMIUM = ensureBrowser();
    buildWeb();
  }
  const ok = nx(target);
  const counts = COUNTED.includes(target) ? counted(target, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  for (const key of Object.keys(total)) total[key] += counts[key];
}

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
for (const target of targets) runTarget(target);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);
