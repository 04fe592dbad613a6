import type { CitizenPage } from '../../../../api/src/web-port.ts';
import type { MessageId, Text } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';

/** Heading of a page of questions. */
export const QUESTIONS_TITLES = { who: 'apply.who.title', whom: 'apply.whom.title', form: 'apply.form.title', contact: 'apply.contact.title', changed: 'apply.changed.title' } as const satisfies Readonly<Record<string, MessageId>>;
export const ACT_TITLES = { withdraw: 'track.withdraw.title', correct: 'track.correct.title', supply: 'track.supply.title', complain: 'track.complain.title' } as const satisfies Readonly<Record<string, MessageId>>;

const TITLES: Readonly<Record<Exclude<CitizenPage['kind'], 'start' | 'questions' | 'track' | 'track-form' | 'track-act' | 'done' | 'stop' | 'counter'>, MessageId>> = {
  'kiosk': 'kiosk.title', 'kiosk-pay': 'kiosk.pay.title', 'kiosk-receipt': 'kiosk.receipt.title', 'kiosk-terminal': 'kiosk.terminal.title', 'kiosk-number': 'kiosk.draw.title',
  papers: 'apply.papers.title', 'account-step': 'apply.account.title', check: 'apply.check.title', 'draft-gone': 'apply.gone.title', me: 'me.title', book: 'book.title', booking: 'booking.title', help: 'help.title', errand: 'errand.title', rate: 'review.rate.title', complain: 'complaint.page.title', complaint: 'complaint.page.state',
};

const COUNTER_TITLES = { rest: 'counter.title', grade: 'counter.grade', why: 'counter.why', thanks: 'counter.thanks' } as const satisfies Readonly<Record<string, MessageId>>;

/** Titles without anything filled in; some pages ask several things under one address. */
function plainTitle(page: Exclude<CitizenPage, { kind: 'start' | 'questions' | 'track' | 'track-act' | 'done' | 'stop' }>): MessageId {
  if (page.kind === 'counter') return COUNTER_TITLES[page.step];
  if (page.kind === 'track-form') return page.rates ? 'track.form.rate' : 'track.form.title';
  return TITLES[page.kind];
}

/** What stands in the browser's title, and as the page's heading. */
export function titleOf({ t, language }: Text, page: CitizenPage): string {
  switch (page.kind) {
    case 'start': return t('apply.start.title', { item: plainName(language, page.item) });
    case 'questions': return t(QUESTIONS_TITLES[page.part]);
    case 'stop': return t(`apply.stop.${page.why}.title`);
    case 'done': return t('apply.done.title');
    case 'track': return t('track.title', { number: page.view.number });
    case 'track-act': return t(ACT_TITLES[page.act]);
    default: return t(plainTitle(page));
  }
}
