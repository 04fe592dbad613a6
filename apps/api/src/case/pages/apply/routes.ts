import type { PageStep, Turn } from '../desk.ts';
import { getAccount, postAccount } from './account.ts';
import { getPapers, postPapers } from './papers.ts';
import { getQuestions, postQuestions } from './questions.ts';
import { resume, sittingOf } from './sitting.ts';
import { getStart, postStart } from './start.ts';
import { getCheck, getStop, postCheck } from './submit.ts';

type Step = (turn: Turn, token: string) => Promise<void>;
interface Steps {
  readonly get: Step;
  readonly post: Step | null;
}
const questions = (step: string): Steps => ({ get: (turn, token) => getQuestions(turn, token, step), post: (turn, token) => postQuestions(turn, token, step) });

/** Pages of the way, by the last part of their path. */
const STEPS: Readonly<Record<string, Steps>> = {
  who: questions('who'), whom: questions('whom'), contact: questions('contact'), changed: questions('changed'), stop: { get: getStop, post: null }, account: { get: getAccount, post: postAccount }, papers: { get: getPapers, post: postPapers }, check: { get: getCheck, post: postCheck },
};

/** Where somebody comes back to a draft: on to what is still open. */
const goOn: Step = async (turn, token) => {
  const sitting = await sittingOf(turn, token);
  if (sitting) resume(sitting);
};
const of = (step: Step): PageStep[2] => (turn, { draft = '' }) => step(turn, draft);

/** The way of an application (screen 3): plain forms, each answered by another page. @req #5 #32 */
export const applySteps: readonly PageStep[] = [
  ['get', '/apply', getStart],
  ['post', '/apply', postStart],
  ['get', '/apply/:draft', of(goOn)],
  ...Object.entries(STEPS).flatMap(([name, { get, post }]): PageStep[] => [['get', `/apply/:draft/${name}`, of(get)], ...(post ? [['post', `/apply/:draft/${name}`, of(post)] satisfies PageStep] : [])]),
  ['get', '/apply/:draft/q/:field', (turn, { draft = '', field = '' }) => getQuestions(turn, draft, `q/${field}`)],
  ['post', '/apply/:draft/q/:field', (turn, { draft = '', field = '' }) => postQuestions(turn, draft, `q/${field}`)],
];
