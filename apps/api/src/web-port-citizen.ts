import type { Limit } from '@yichuang/domain/manifest';
import type { BookingView, CaseRowView, CaseView, ComplaintTrackView, ErrandView, SlotView } from '@yichuang/projections';
import type { ChoiceAsked, CitizenForm, Named, PaperAsked, Question, Words } from './web-port-form.ts';
import type { CounterPage } from './web-port-counter.ts';
import type { KioskPages } from './web-port-kiosk.ts';

/** What the pages of applying, tracking, booking and asking for help are given. Types only, as in `web-port.ts`. */

/** Where one is on the way from the start page to the receipt. `back`: path of the step before. */
export interface ApplyFrame {
  readonly draft: string;
  readonly item: Named;
  readonly town: Named;
  readonly step: number;
  readonly of: number;
  readonly back: string | null;
  /** Days for which the draft can still be continued. */
  readonly days: number;
}

/** One summary card of the answers to be checked. */
export interface CheckGroup {
  readonly part: 'who' | 'whom' | 'form' | 'contact' | 'papers';
  readonly change: string;
  readonly rows: readonly { readonly key: string; readonly label: Words; readonly values: readonly (string | Words)[] }[];
}

interface Page {
  readonly form: CitizenForm;
  /** Somebody is signed in. */
  readonly signedIn: boolean;
}

export interface StartPage extends Page {
  readonly kind: 'start';
  readonly item: Named;
  readonly department: Words;
  /** Why it cannot be applied for here; null: it can. */
  readonly closed: 'not-in-force' | 'no-rules' | 'no-town' | 'in-person' | 'organisation' | null;
  readonly limit: Limit | null;
  readonly fees: readonly { readonly name: Words; readonly amount: string }[];
  readonly papers: readonly { readonly name: Words; readonly sometimes: boolean; readonly licence: boolean }[];
  readonly pages: number;
  readonly towns: readonly Named[];
  readonly town: string;
  /** Answers given on the guide already, carried along as hidden fields. */
  readonly carried: Readonly<Record<string, string>>;
  readonly missingTown: boolean;
}
export interface QuestionsPage extends Page {
  readonly kind: 'questions';
  readonly part: 'who' | 'whom' | 'form' | 'contact' | 'changed';
  readonly frame: ApplyFrame;
  readonly action: string;
  readonly questions: readonly Question[];
  /** Papers that are new in the changed release. */
  readonly papers: readonly Words[];
}
/** The matter of somebody else, or of an organisation: where it is done instead. */
export interface StopPage extends Page {
  readonly kind: 'stop';
  readonly why: 'agent' | 'organisation';
  readonly frame: ApplyFrame;
}
export interface PapersPage extends Page {
  readonly kind: 'papers';
  readonly frame: ApplyFrame;
  readonly papers: readonly PaperAsked[];
  /** A bad record keeps papers from following later, and commitments from standing for them. */
  readonly barred: boolean;
  readonly limits: { readonly fileMb: number; readonly formMb: number; readonly files: number };
}
export interface AccountStepPage extends Page {
  readonly kind: 'account-step';
  readonly frame: ApplyFrame;
  readonly name: string;
  readonly login: string;
  readonly shortest: number;
  readonly fault: string | null;
}
export interface CheckPage extends Page {
  readonly kind: 'check';
  readonly frame: ApplyFrame;
  readonly groups: readonly CheckGroup[];
  readonly gaps: readonly { readonly key: string; readonly name: Words; readonly core: boolean }[];
  readonly agent: boolean;
  readonly choices: readonly ChoiceAsked[];
  /** Where notices go too; it may be left out. */
  readonly email: Question;
  readonly undeclared: boolean;
}
export interface DonePage {
  readonly kind: 'done';
  readonly number: string;
  readonly item: Words;
  readonly town: Words;
  readonly receivedOn: string;
  readonly noticeBy: string | null;
  readonly due: string | null;
  readonly limit: { readonly amount: number; readonly unit: 'working_day' | 'calendar_day' } | null;
  readonly track: string;
  /** The address of the receipt as a picture, SVG. */
  readonly picture: string;
}
/** The draft is gone, is somebody else's, or was sent already. */
export interface DraftGonePage {
  readonly kind: 'draft-gone';
  readonly why: 'unknown' | 'not-yours';
  readonly resume: string | null;
}
export interface TrackFormPage extends Page {
  readonly kind: 'track-form';
  readonly typed: { readonly number: string; readonly phone: string };
  readonly wrong: boolean;
  readonly wait: number | null;
  /** The way on is to the review of the case, and not to its progress. */
  readonly rates: boolean;
}
/** What the reader of a case may do now. */
export type TrackAct = 'correct' | 'supply' | 'sign-commitment' | 'withdraw-commitment' | 'complain' | 'withdraw';
export interface TrackPage extends Page {
  readonly kind: 'track';
  readonly view: CaseView;
  /** Path of this page, for its forms. */
  readonly at: string;
  /** Whether the case is the reader's own: only then may something be done. */
  readonly own: boolean;
  readonly acts: readonly TrackAct[];
  readonly commitments: readonly { readonly material: string; readonly duty: Words; readonly liability: Words; readonly text: string; readonly state: 'offered' | 'signed' }[];
  readonly remedies: Words | null;
  /** Documents that have been made out, by the last part of their path. */
  readonly documents: readonly { readonly kind: string; readonly title: Words }[];
  /** Path of the review; null: the case is not over, or it is for somebody else to say. */
  readonly rate: string | null;
  /** The same as a picture for a telephone, SVG: for whoever prints the page. */
  readonly ratePicture: string | null;
  readonly done: string | null;
  readonly today: string;
}
/** Interruption before something that cannot be taken back, or the page of a correction. */
export interface TrackActPage extends Page {
  readonly kind: 'track-act';
  readonly act: 'withdraw' | 'correct' | 'supply' | 'complain';
  readonly view: CaseView;
  readonly at: string;
  readonly questions: readonly Question[];
  readonly papers: readonly PaperAsked[];
  readonly limits: PapersPage['limits'];
}
export interface MePage extends Page {
  readonly kind: 'me';
  readonly cases: readonly { readonly row: CaseRowView; readonly at: string }[];
  readonly drafts: readonly { readonly at: string; readonly item: Named; readonly days: number }[];
  readonly bookings: readonly { readonly booking: BookingView; readonly town: Named; readonly at: string }[];
  readonly errands: readonly { readonly errand: ErrandView; readonly village: Words; readonly at: string }[];
}
export interface BookPage extends Page {
  readonly kind: 'book';
  readonly item: Named | null;
  readonly towns: readonly Named[];
  readonly town: Named | null;
  readonly days: readonly { readonly date: string; readonly slots: readonly SlotView[] }[];
  readonly date: string | null;
  /** The slot that was asked for has filled up meanwhile: these come next. */
  readonly full: boolean;
  readonly next: readonly { readonly date: string; readonly slot: SlotView }[];
  /** A booking that is being moved. */
  readonly moving: string | null;
}
export interface BookingPage extends Page {
  readonly kind: 'booking';
  readonly booking: BookingView;
  readonly town: Named;
  readonly item: Named | null;
  readonly at: string;
  readonly picture: string;
  readonly asking: 'cancel' | null;
  readonly done: string | null;
}
export interface HelpPage extends Page {
  readonly kind: 'help';
  readonly item: Named | null;
  readonly towns: readonly Named[];
  readonly town: Named | null;
  readonly villages: readonly Named[];
  readonly village: Named | null;
  readonly services: readonly (Named & { readonly item: string | null })[];
  readonly helpers: number;
  readonly questions: readonly Question[];
}
export interface ErrandPage extends Page {
  readonly kind: 'errand';
  readonly errand: ErrandView;
  readonly village: Words;
  readonly service: Words;
  readonly at: string;
  readonly until: string;
  readonly undecided: boolean;
  readonly done: string | null;
}

/** A review of one service (screen 5): five grades, why for a bad one, and what was sent once it is sent. */
export interface RatePage extends Page {
  readonly kind: 'rate';
  readonly at: string;
  readonly step: 'grade' | 'why' | 'given';
  readonly questions: readonly Question[];
  /** Carried along as hidden fields. */
  readonly extra: Readonly<Record<string, string>>;
  readonly item: Named | null;
  readonly unit: Words;
  /** Day after which 基本满意 stands in; null: it has, or something was said. */
  readonly defaultOn: string | null;
  readonly given: { readonly grade: Words; readonly bad: boolean; readonly on: string; readonly reasons: readonly Words[]; readonly hasComment: boolean } | null;
  /** What the office does next about a bad one, and by when. */
  readonly next: { readonly step: 'verify' | 'answer' | 'feedback' | 'call'; readonly by: string } | null;
  readonly closed: boolean;
  readonly followedUp: boolean;
  readonly done: string | null;
}

/** What can be complained of on the page; a one-time notice is complained of where the case is. */
export type ComplaintTopic = 'complaint' | 'could-not-get-it-done' | 'suggestion';
export interface ComplainPage extends Page {
  readonly kind: 'complain';
  readonly topic: ComplaintTopic;
  /** Working days to the answer. */
  readonly days: number;
  readonly questions: readonly Question[];
}
/** A complaint, for whoever holds its link. `at`: that link. `answer`: what was written to them; null where it has been erased, or is to come. `questions`: whether it is settled; none once that was said, or before an answer. */
export interface ComplaintPage extends Page {
  readonly kind: 'complaint';
  readonly view: Omit<ComplaintTrackView, 'subject' | 'secret'>;
  readonly answer: string | null;
  readonly questions: readonly Question[];
  readonly at: string;
  readonly done: string | null;
}

export type CitizenPage =
  | StartPage | QuestionsPage | StopPage | PapersPage | AccountStepPage | CheckPage | DonePage | DraftGonePage | TrackFormPage | TrackPage | TrackActPage | MePage | BookPage | BookingPage | HelpPage | ErrandPage | RatePage | ComplainPage | ComplaintPage
  | KioskPages | CounterPage;
