import type { ReviewCommand, ReviewContext, ReviewState, StoredFile } from '@yichuang/domain';
import type { Act } from '../capability.ts';

/** The picture of a paper form, when it is whole and the citizen's own. */
async function fileOf({ world, command, state, id }: Act<ReviewCommand, ReviewState>): Promise<ReadonlyMap<string, StoredFile>> {
  const scan = command.type === 'EnterPaperReview' ? command.data.scan : null;
  if (scan === null || world.cases.files === null) return new Map();
  return new Map([...(await world.cases.files([scan.digest], id))].filter(([, { subject }]) => subject === state.subject));
}

/** What is known of the world is taken in one turn; the service and files are waited for after it. */
export async function reviewContext(act: Act<ReviewCommand, ReviewState>): Promise<ReviewContext> {
  const { world: { rulebook, reviews }, command, now, today, actor } = act;
  const known = { now, today, actor, calendar: rulebook.calendar(), formOn: reviews.formOn, form: reviews.form };
  const service = command.type === 'InviteReview' ? (await reviews.service?.(command.data.service)) ?? null : null;
  const files = await fileOf(act);
  return { ...known, service, file: digest => files.get(digest) ?? null };
}
