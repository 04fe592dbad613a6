// The browser checks: seeds a fresh sample district, serves it, visits every screen in half of the modes (`visit whole`: in all), walks the tasks, measures the budgets.
import { visitAll } from './goals/visit.ts';
import { budgets } from './goals/budget.ts';
import { findGuides, withoutScripts } from './flows/find-a-guide.ts';
import { agencyFlows } from './flows/agency.ts';
import { auditFlows } from './flows/audit.ts';
import { boardFlows } from './flows/board.ts';
import { disclosureFlows } from './flows/disclosure.ts';
import { fieldFlows } from './flows/field.ts';
import { inspectionFlows } from './flows/inspection.ts';
import { kioskFlows } from './flows/kiosk.ts';
import { watchFlows } from './flows/watch.ts';
import { jointFlows } from './flows/joint.ts';
import { intakeFlows } from './flows/intake.ts';
import { noticeFlows } from './flows/notices.ts';
import { matrixFlows } from './flows/matrix.ts';
import { releaseFlows } from './flows/release.ts';
import { printFlows } from './flows/print.ts';
import { searchQuality } from './flows/search-quality.ts';
import { oneStory } from './flows/one-story.ts';
import { papersFlows } from './flows/papers.ts';
import { reviewFlows } from './flows/reviews.ts';
import { signInFlows } from './flows/sign-in.ts';
import { workbenchFlows } from './flows/workbench.ts';
import { applyFlows } from './flows/citizen/apply.ts';
import { materialsOfEveryItem } from './flows/citizen/materials.ts';
import { layCitizen } from './harness/citizen.ts';
import { layCases } from './harness/counter.ts';
import { launch } from './harness/browser.ts';
import { startProduct } from './harness/product.ts';
import { createReport } from './harness/report.ts';
import { sampleCodes } from './harness/sample.ts';
import { screens } from './pages.ts';
import { takePictures } from './pictures.ts';

const only = process.argv.slice(2);
const wanted = (name: string): boolean => only.length === 0 || only.includes(name);

const product = await startProduct();
const browser = await launch(product.origin);
const report = createReport();
try {
  const codes = await sampleCodes(product.origin);
  const all = screens(codes, await layCases(product.origin), await layCitizen(browser, product.origin));
  const parts: Record<string, () => Promise<void>> = {
    visit: () => visitAll(browser, all, { report, origin: product.origin, whole: only.includes('whole') }),
    find: () => report.attempt('1 find a guide', 'home', () => findGuides(browser, product.origin, report)),
    scripts: () => withoutScripts(browser, report),
    materials: () => report.attempt('3 materials list', 'every item', () => materialsOfEveryItem(browser, product.origin, report)),
    apply: () => applyFlows(browser, product.origin, report),
    story: () => oneStory(browser, product.origin, report),
    search: () => report.attempt('2 search quality', 'search', () => searchQuality(product.origin, report)),
    signin: () => signInFlows(browser, product.data, report),
    release: () => releaseFlows(browser, product.origin, report),
    board: () => boardFlows(browser, product.origin, report),
    matrix: () => matrixFlows(browser, product.origin, { report, timed: only.includes('budget') }),
    counter: () => intakeFlows(browser, product.origin, report),
    papers: () => papersFlows(browser, product.origin, report),
    // After the tickets of the counter have been counted.
    print: () => printFlows(browser, product.origin, report),
    kiosk: () => kioskFlows(browser, product.origin, report),
    workbench: () => workbenchFlows(browser, product.origin, report),
    joint: () => jointFlows(browser, product.origin, report),
    agency: () => agencyFlows(browser, product.origin, report),
    field: () => fieldFlows(browser, product.origin, report),
    notices: () => noticeFlows(browser, product.origin, report),
    inspection: () => inspectionFlows(browser, product.origin, report),
    reviews: () => reviewFlows(browser, product.origin, report),
    disclosure: () => disclosureFlows(browser, product.origin, report),
    watch: () => watchFlows(browser, product.origin, report),
    audit: () => auditFlows(browser, product.origin, report),
    budget: () => budgets(browser, all, { report, origin: product.origin, timed: only.includes('budget') }),
  };
  for (const [name, run] of Object.entries(parts).filter(([name]) => wanted(name))) {
    const from = process.hrtime.bigint();
    await run();
    process.stdout.write(`  ${name}: ${Number((process.hrtime.bigint() - from) / 1_000_000_000n)} s\n`);
  }
  if (only.includes('pictures')) await takePictures(browser, all, product.origin);
} finally {
  await browser.close();
  await product.stop();
}
const { passed, failed } = report.finish();
process.stdout.write(`${passed} passed, ${failed} failed, 0 skipped\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
