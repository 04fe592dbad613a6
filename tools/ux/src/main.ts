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
  if (wanted('visit')) await visitAll(browser, all, { report, origin: product.origin, whole: only.includes('whole') });
  if (wanted('find')) await report.attempt('1 find a guide', 'home', () => findGuides(browser, product.origin, report));
  if (wanted('scripts')) await withoutScripts(browser, report);
  if (wanted('materials')) await report.attempt('3 materials list', 'every item', () => materialsOfEveryItem(browser, product.origin, report));
  if (wanted('apply')) await applyFlows(browser, product.origin, report);
  if (wanted('story')) await oneStory(browser, product.origin, report);
  if (wanted('search')) await report.attempt('2 search quality', 'search', () => searchQuality(product.origin, report));
  if (wanted('signin')) await signInFlows(browser, report);
  if (wanted('release')) await releaseFlows(browser, product.origin, report);
  if (wanted('board')) await boardFlows(browser, product.origin, report);
  if (wanted('matrix')) await matrixFlows(browser, product.origin, { report, timed: only.includes('budget') });
  if (wanted('counter')) await intakeFlows(browser, product.origin, report);
  if (wanted('papers')) await papersFlows(browser, product.origin, report);
  // After the tickets of the counter have been counted.
  if (wanted('print')) await printFlows(browser, product.origin, report);
  if (wanted('workbench')) await workbenchFlows(browser, product.origin, report);
  if (wanted('joint')) await jointFlows(browser, product.origin, report);
  if (wanted('agency')) await agencyFlows(browser, product.origin, report);
  if (wanted('field')) await fieldFlows(browser, product.origin, report);
  if (wanted('notices')) await noticeFlows(browser, product.origin, report);
  if (wanted('inspection')) await inspectionFlows(browser, product.origin, report);
  if (wanted('reviews')) await reviewFlows(browser, product.origin, report);
  if (wanted('disclosure')) await disclosureFlows(browser, product.origin, report);
  if (wanted('watch')) await watchFlows(browser, product.origin, report);
  if (wanted('audit')) await auditFlows(browser, product.origin, report);
  if (wanted('budget')) await budgets(browser, all, { report, origin: product.origin, timed: only.includes('budget') });
  if (only.includes('pictures')) await takePictures(browser, all, product.origin);
} finally {
  await browser.close();
  await product.stop();
}
const { passed, failed } = report.finish();
process.stdout.write(`${passed} passed, ${failed} failed, 0 skipped\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
