import type { ClockEntryView, ClockView } from '@yichuang/projections';
import type { Text } from '../../../i18n/text.tsx';

/** An amount of days in the unit of the limit. */
function daysWords({ t }: Text, amount: number, unit: ClockView['unit']): string {
  return t(`limit.${unit}`, { amount });
}

/** How a limit stands, in one sentence: by when, and whether the clock stands still. @req #34 #46 */
export function clockLead(text: Text, clock: ClockView): string {
  const { t } = text;
  if (clock.amount === 0) return t('clock.on-the-spot');
  if (clock.due === null) return t(clock.state === 'stopped' ? 'clock.lead.stopped-plain' : 'clock.lead.not-begun', { days: daysWords(text, clock.amount, clock.unit) });
  return LEADS[clock.state](text, { ...clock, due: clock.due });
}

type Begun = ClockView & { readonly due: string };
/** By when what is to be done, and how many days that is from now. */
const said = (text: Text, clock: Begun) => ({ due: text.day(clock.due), act: text.t(`clock.act.${clock.clock}`), days: daysWords(text, Math.abs(clock.remainingDays ?? 0), clock.unit) });
const LEADS: Readonly<Record<ClockView['state'], (text: Text, clock: Begun) => string>> = {
  not_begun: (text, clock) => text.t('clock.lead.not-begun', { days: daysWords(text, clock.amount, clock.unit) }),
  running: (text, clock) => text.t(clock.remainingDays === 0 ? 'clock.lead.today' : 'clock.lead.running', said(text, clock)),
  paused: (text, clock) => text.t('clock.lead.paused', said(text, clock)),
  passed: (text, clock) => text.t(clock.remainingDays ? 'clock.lead.passed' : 'clock.lead.passed-plain', said(text, clock)),
  stopped: (text, clock) => text.t('clock.lead.stopped', { ...said(text, clock), on: text.day(clock.stoppedOn ?? clock.due) }),
};

type Told = (text: Text, entry: ClockEntryView) => string;

const happened = (word: 'received' | 'accepted' | 'deemed' | 'documents' | 'inspection' | 'notified' | 'corrected' | 'stopped'): Told => (text, { on }) => text.t(`clock.because.${word}`, { on: text.day(on) });
const procedureWord = ({ t }: Text, procedure: string | null): string => {
  const known = PROCEDURES.find(one => one === procedure);
  return known === undefined ? t('clock.procedure.other') : t(`clock.procedure.${known}`);
};

/** Procedures whose time is not counted (行政许可法第45条). */
const PROCEDURES = ['hearing', 'tender', 'auction', 'inspection', 'test', 'quarantine', 'appraisal', 'expert_review'] as const;

const CAUSES: Readonly<Record<ClockEntryView['cause'], Told>> = {
  received: happened('received'), accepted: happened('accepted'), deemed_accepted: happened('deemed'), all_documents_received: happened('documents'), inspection_passed: happened('inspection'), notified: happened('notified'), corrected: happened('corrected'), stopped: happened('stopped'),
  suspended: (text, entry) => text.t('clock.because.suspended', { on: text.day(entry.on), procedure: procedureWord(text, entry.procedure) }),
  resumed: (text, entry) => text.t('clock.because.resumed', { on: text.day(entry.on), procedure: procedureWord(text, entry.procedure) }),
  extended: (text, entry) => text.t('clock.because.extended', { on: text.day(entry.on), days: daysWords(text, entry.amount ?? entry.days, entry.unit ?? 'working_day') }),
};

/** One reason why a limit ends when it does: what happened on which day, and the article that says what follows. */
export interface ClockReason {
  readonly words: string;
  readonly article: string;
}

/** Holidays and make-up days on the way, where the holiday notice says otherwise than the week does. */
function noticeReasons(text: Text, { daysOff, makeUpDays, unit }: ClockView): readonly ClockReason[] {
  if (unit !== 'working_day') return [];
  const [off, worked] = [daysOff.length, makeUpDays.length];
  return off + worked === 0 ? [] : [{ words: text.t('clock.because.holidays', { off, worked }), article: '' }];
}

/** From which day how long is counted; nothing to say of what is done on the spot. */
function countReason(text: Text, { from, amount, unit, basis }: ClockView): readonly ClockReason[] {
  return from === null || amount === 0 ? [] : [{ words: text.t('clock.because.count', { on: text.day(from), days: daysWords(text, amount, unit) }), article: basis ?? '' }];
}

/** What happened in the order in which it counts; then from when it is counted, the whole of the pauses, and the holidays on the way. An article stands once where it goes on. */
export function clockReasons(text: Text, clock: ClockView): readonly ClockReason[] {
  const entries = clock.entries.map(entry => ({ words: CAUSES[entry.cause](text, entry), article: entry.article }));
  const article = clock.entries.find(({ cause }) => cause === 'suspended')?.article ?? '';
  const paused = clock.pausedDays > 0 ? [{ words: text.t('clock.because.paused', { days: daysWords(text, clock.pausedDays, clock.unit) }), article }] : [];
  const all = [...entries, ...countReason(text, clock), ...paused, ...noticeReasons(text, clock)];
  return all.map((reason, at) => (reason.article === all[at + 1]?.article ? { ...reason, article: '' } : reason));
}

export { PROCEDURES };
