import type { TrackActPage } from '../../../web-port-citizen.ts';
import type { Asking } from '../wizard/reading.ts';
import { askingOfField } from '../wizard/rules.ts';
import type { CaseTurn } from './case-turn.ts';

const NOTHING = { hint: null, options: [], min: null, max: null } as const;
const REASON: Asking = { ...NOTHING, type: 'paragraph', required: false, maxLength: 500, name: 'w.reason', label: { zh: '为什么撤回？', en: 'Why do you withdraw?' } };
const TEXT: Asking = { ...NOTHING, type: 'paragraph', required: true, maxLength: 2000, name: 'w.text', label: { zh: '请说说经过', en: 'What happened' } };

/** The list of what is asked for that is still open. */
export const openNotice = ({ view }: Pick<CaseTurn, 'view'>) => view.notices.find(({ answered }) => !answered) ?? null;

/** What the page of an act asks: of a correction, the answers that were named. */
export function askingsOf(on: CaseTurn, act: TrackActPage['act']): readonly Asking[] {
  if (act === 'withdraw') return [REASON];
  if (act === 'complain') return [TEXT];
  if (act === 'supply') return [];
  const named = new Set(openNotice(on)?.gaps.filter(({ kind }) => kind === 'field').map(({ key }) => key));
  return named.size === 0 ? [] : on.turn.context.query.caseManifest(on.view).form.filter(({ key }) => named.has(key)).map(askingOfField);
}
