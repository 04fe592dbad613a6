import { createElement, type ComponentType } from 'react';
import type { CitizenPage } from '../../../../api/src/web-port.ts';
import type { Text } from '../../i18n/text.tsx';
import type { PageAnswer, Visit } from '../../public/page.tsx';
import { AccountStep } from './apply/account-step.tsx';
import { Check } from './apply/check.tsx';
import { Done } from './apply/done.tsx';
import { DraftGone } from './apply/draft-gone.tsx';
import { PapersStep } from './apply/papers-step.tsx';
import { Questions } from './apply/questions.tsx';
import { Start } from './apply/start.tsx';
import { Stop } from './apply/stop.tsx';
import { BookPage } from './book/book-page.tsx';
import { BookingPage } from './book/booking-page.tsx';
import { ErrandPage } from './help/errand-page.tsx';
import { HelpPage } from './help/help-page.tsx';
import { MePage } from './me-page.tsx';
import { ComplainPage } from '../../complaint/public/complain-page.tsx';
import { ComplaintPage } from '../../complaint/public/complaint-page.tsx';
import { CounterPage } from '../../review/public/counter-page.tsx';
import { RatePage } from '../../review/public/rate-page.tsx';
import { KioskNumberPage } from '../../kiosk/public/number-page.tsx';
import { KioskPayPage } from '../../kiosk/public/pay-page.tsx';
import { KioskReceiptPage } from '../../kiosk/public/receipt-page.tsx';
import { KioskPage } from '../../kiosk/public/start-page.tsx';
import { KioskTerminalPage } from '../../kiosk/public/terminal-page.tsx';
import { titleOf } from './titles.ts';
import { TrackAct } from './track/track-act.tsx';
import { TrackForm } from './track/track-form.tsx';
import { Track } from './track/track-page.tsx';

type Kind = CitizenPage['kind'];
type Of<K extends Kind> = Extract<CitizenPage, { kind: K }>;
const PAGES: { readonly [K in Kind]: ComponentType<{ readonly page: Of<K> }> } = {
  'kiosk': KioskPage, 'kiosk-pay': KioskPayPage, 'kiosk-receipt': KioskReceiptPage, 'kiosk-terminal': KioskTerminalPage, 'kiosk-number': KioskNumberPage,
  start: Start, questions: Questions, stop: Stop, papers: PapersStep, 'account-step': AccountStep, check: Check, done: Done, 'draft-gone': DraftGone, 'track-form': TrackForm, track: Track, 'track-act': TrackAct, me: MePage, book: BookPage, booking: BookingPage,
  help: HelpPage, errand: ErrandPage, rate: RatePage, counter: CounterPage, complain: ComplainPage, complaint: ComplaintPage,
};

const someFault = (all: readonly { readonly fault: unknown }[]): boolean => all.some(({ fault }) => fault !== null);
/** What can be wrong on a page beside a refusal. */
const WRONG: { readonly [K in Kind]?: (page: Of<K>) => boolean } = {
  'kiosk-pay': page => someFault(page.questions),
  'start': page => page.missingTown, 'questions': page => someFault(page.questions), 'papers': page => someFault(page.papers), 'check': page => page.undeclared, 'track-form': page => page.wrong,
  'track-act': page => someFault(page.questions) || someFault(page.papers), 'help': page => someFault(page.questions), 'errand': page => page.undecided, 'rate': page => someFault(page.questions), 'complain': page => someFault(page.questions), 'counter': page => page.wrong || someFault(page.questions),
};

/** Whether a form came back with something to put right: the title says so first (read aloud before anything else). */
function isWrong<K extends Kind>(page: Of<K>): boolean {
  const wrong = WRONG[page.kind as K];
  return ('form' in page && page.form.problem !== null) || wrong?.(page) === true;
}

const component = <K extends Kind>(page: Of<K>): React.ReactElement => createElement(PAGES[page.kind] as ComponentType<{ readonly page: Of<K> }>, { page });
const titled = (text: Text, page: CitizenPage): string => `${isWrong(page) ? text.t('ask.error.prefix') : ''}${titleOf(text, page)}`;

/** A page of applying, tracking, booking or asking for help; the server says which, and with what. */
export function answerCitizen({ text }: Visit, page: CitizenPage): PageAnswer {
  return { status: 200, title: titled(text, page), bare: page.kind === 'counter', body: component(page) };
}
