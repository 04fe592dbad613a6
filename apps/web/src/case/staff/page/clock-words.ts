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
const left = (text: Text, { remainingDays, unit }: ClockView): string => daysWords(text, Math.abs(remainingDays ?? 0), unit);
const LEADS: Readonly<Record<ClockView['state'], (text: Text, clock: Begun) => string>> = {
  not_begun: (text, clock) => text.t('clock.lead.not-begun', { days: daysWords(text, clock.amount, clock.unit) }),
  running: (text, clock) => (clock.remainingDays === 0 ? text.t('clock.lead.today', { due: text.day(clock.due) }) : text.t('clock.lead.running', { due: text.day(clock.due), days: left(text, clock) })),
  paused: (text, { due }) => text.t('clock.lead.paused', { due: text.day(due) }),
  passed: (text, clock) => (clock.remainingDays ? text.t('clock.lead.passed', { due: text.day(clock.due), days: left(text, clock) }) : text.t('clock.lead.passed-plain', { due: text.day(clock.due) })),
  stopped: (text, { due, stoppedOn }) => text.t('clock.lead.stopped', { on: text.day(stoppedOn ?? due), due: text.day(due) }),
};

type Told = (text: Text, entry: ClockEntryView, clock: ClockView) => string;

const begins = (text: Text, { on, amount, unit }: ClockEntryView, clock: ClockView): { readonly on: string; readonly days: string } => ({ on: text.day(on), days: daysWords(text, amount ?? clock.amount, unit ?? clock.unit) });
const procedureWord = ({ t }: Text, procedure: string | null): string => {
  const known = PROCEDURES.find(one => one === procedure);
  return known === undefined ? t('clock.procedure.other') : t(`clock.procedure.${known}`);
};

/** Procedures whose time is not counted (行政许可法第45条). */
const PROCEDURES = ['hearing', 'tender', 'auction', 'inspection', 'test', 'quarantine', 'appraisal', 'expert_review'] as const;

const CAUSES: Readonly<Record<ClockEntryView['cause'], Told>> = {
  received: (text, entry, clock) => text.t('clock.because.received', begins(text, entry, clock)),
  accepted: (text, entry, clock) => text.t('clock.because.accepted', begins(text, entry, clock)),
  deemed_accepted: (text, entry, clock) => text.t('clock.because.deemed', begins(text, entry, clock)),
  all_documents_received: (text, entry, clock) => text.t('clock.because.documents', begins(text, entry, clock)),
  inspection_passed: (text, entry, clock) => text.t('clock.because.inspection', begins(text, entry, clock)),
  notified: (text, entry) => text.t('clock.because.notified', { on: text.day(entry.on) }),
  corrected: (text, entry) => text.t('clock.because.corrected', { on: text.day(entry.on) }),
  suspended: (text, entry) => text.t('clock.because.suspended', { on: text.day(entry.on), procedure: procedureWord(text, entry.procedure) }),
  resumed: (text, entry) => text.t('clock.because.resumed', { on: text.day(entry.on), procedure: procedureWord(text, entry.procedure) }),
  extended: (text, entry) => text.t('clock.because.extended', { on: text.day(entry.on), days: daysWords(text, entry.amount ?? 0, entry.unit ?? 'working_day') }),
  stopped: (text, entry) => text.t('clock.because.stopped', { on: text.day(entry.on) }),
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

/** The reasons in the order in which they count; then the whole of the pauses, and the holidays on the way. */
export function clockReasons(text: Text, clock: ClockView): readonly ClockReason[] {
  const entries = clock.entries.map(entry => ({ words: CAUSES[entry.cause](text, entry, clock), article: entry.article }));
  const article = clock.entries.find(({ cause }) => cause === 'suspended')?.article ?? '';
  const paused = clock.pausedDays > 0 ? [{ words: text.t('clock.because.paused', { days: daysWords(text, clock.pausedDays, clock.unit) }), article }] : [];
  return [...entries, ...paused, ...noticeReasons(text, clock)];
}

export { PROCEDURES };
