import TinyQueue from 'tinyqueue';
import type { SampleData } from '../data.ts';
import { daysOf, minute, nextDay } from './days.ts';
import { jointCases } from './joint.ts';
import { END, receivedOn } from './plan.ts';
import { plantedReviews, reviewsFor } from './reviews.ts';
import type { CaseStep } from './script.ts';

interface Waiting {
  readonly step: CaseStep;
  /** In which order the acts came in: acts of one instant keep it. */
  readonly nth: number;
}
const earlier = (a: Waiting, b: Waiting): number => (a.step.at === b.step.at ? a.nth - b.nth : a.step.at < b.step.at ? -1 : 1);

/** Takes the acts before an instant out of the queue. */
function* due(queue: TinyQueue<Waiting>, until: string): Generator<CaseStep> {
  for (let first = queue.peek(); first !== undefined && first.step.at < until; first = queue.peek()) {
    queue.pop();
    if (first.step.at <= END) yield first.step;
  }
}

/**
 * The acts of all cases in the order of time. Cases are made up day by day, so that a hundred thousand of them need no more memory than
 * those under way at a time.
 */
export function* historyOfCases(data: SampleData, { cases, seed = 'hantai-2023' }: { readonly cases: number; readonly seed?: string }): Generator<CaseStep> {
  const queue = new TinyQueue<Waiting>([], earlier);
  const days = daysOf(data);
  const reviewsOf = reviewsFor(data, days);
  let nth = 0;
  const push = (steps: readonly CaseStep[]): void => {
    for (const step of steps) queue.push({ step, nth: (nth += 1) });
  };
  push(plantedReviews(days));
  push(jointCases(data, days));
  for (const { day, steps } of receivedOn(data, { days, cases, seed })) {
    yield* due(queue, minute(day, 0));
    push(steps);
    push(reviewsOf(steps));
  }
  yield* due(queue, `${nextDay(END.slice(0, 10), 1)}T00:00:00.000Z`);
}
