import { hash } from 'node:crypto';
import { commitmentText } from '@yichuang/domain';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { ChoiceAsked, PaperAsked } from '../../../web-port-form.ts';
import { papersOf } from './papers.ts';
import type { Walk } from './steps.ts';

const nameOf = (key: string): string => `k.${key}`;
type Confirmed = Pick<ChoiceAsked, 'key' | 'way' | 'value'>;

type Pledge = ItemManifest['commitments'][number];
type Told = Pick<ChoiceAsked, 'way' | 'value' | 'days' | 'words'>;
const later = (days: number | null): Told => ({ way: 'later', value: 'yes', days: days ?? 0, words: null });
const commit = (pledge: Pledge, item: string): Told => ({ way: 'commit', value: hash('sha256', commitmentText(item, pledge), 'hex'), days: pledge.verifyWithinDays, words: { duty: pledge.duty, liability: pledge.liability } });

/** What a choice leads to; null: nothing was chosen that has to be confirmed. */
function toldOf({ key, choice, required, deferrableDays }: PaperAsked, { asked: { manifest }, draft: { item } }: Walk): Told | null {
  if (!required) return null;
  if (choice === 'later') return later(deferrableDays);
  const pledge = choice === 'commit' ? manifest.commitments.find(({ material }) => material === key) : undefined;
  return pledge ? commit(pledge, item) : null;
}

/** What was said of a paper that is not there, with what it leads to: each is read and confirmed before it is sent. `value`: of a commitment, the digest of its words. @req #52 #53 */
export function choicesOf(walk: Walk, fields: Readonly<Record<string, string>> | null = null): readonly ChoiceAsked[] {
  return papersOf(walk).flatMap((paper): readonly ChoiceAsked[] => {
    const told = toldOf(paper, walk);
    if (told === null) return [];
    const confirmed = fields?.[nameOf(paper.key)] === told.value;
    return [{ key: paper.key, name: paper.name, ...told, confirmed, unconfirmed: fields !== null && !confirmed }];
  });
}

/** As the command takes them, once they are confirmed. */
export const confirmedOf = (choices: readonly Confirmed[]) => choices.map(({ key, way, value }) => ({ material: key, way, text: way === 'commit' ? value : null, signed: true }));
