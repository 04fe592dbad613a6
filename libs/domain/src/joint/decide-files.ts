import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import type { JointCommandData } from './commands.ts';
import type { JointContext } from './context.ts';
import { requireRunning } from './guards.ts';
import type { JointFact, JointState } from './state.ts';

/** Most files of one paper, as of any paper of a case. */
const MOST_FILES = 20;

/**
 * Scans of a paper that lay on the counter once: the counter that took it in has it, and adds them at receipt or later,
 * also where another town goes on with it. Names of files are sealed under the key of the first applicant, whose the paper is.
 * @throws {Rejection} `does-not-exist`, `wrong-step`, `wrong-body`, `unknown-material`, `already-done`: a file twice, `joint-paper-full`, `unknown-file` @req #39 #53
 */
export function addFiles({ paper, files }: JointCommandData<'AddJointPaperFiles'>, state: Readonly<JointState>, { actor, today, file }: JointContext): readonly JointFact[] {
  requireRunning(state);
  require(actor.unit === state.at, 'wrong-body', { unit: state.at });
  const known = state.papers[paper];
  require(known && state.applicant, 'unknown-material', { paper });
  const { subject } = state.applicant;
  const digests = [...known.files, ...files].map(({ digest }) => digest);
  require(new Set(digests).size === digests.length, 'already-done');
  require(digests.length <= MOST_FILES, 'joint-paper-full', { files: digests.length, most: MOST_FILES });
  const attachments = files.map(({ digest, name }) => {
    const stored = file(digest);
    require(stored, 'unknown-file', { digest });
    return { digest, bytes: stored.bytes, type: stored.type, name: toSeal(subject, name) };
  });
  return [{ type: 'JointPaperFilesAdded', data: { paper, attachments, on: today } }];
}
