import type { CitizenForm, Named, Question, Words } from './web-port-form.ts';

/** What the pages of a self-service terminal are given. Types only, as in `web-port.ts`. */
interface Page {
  readonly form: CitizenForm;
  readonly signedIn: boolean;
  readonly town: Named;
  /** Path of the terminal's start page, in the language of this one. */
  readonly at: string;
}
/** The start: what can be done here. */
export interface KioskPage extends Page {
  readonly kind: 'kiosk';
  /** Bills can be paid here. */
  readonly pays: boolean;
}
export interface KioskPayPage extends Page {
  readonly kind: 'kiosk-pay';
  readonly pays: boolean;
  readonly questions: readonly Question[];
}
/** What was paid a moment ago, for whoever paid it and nobody after them. */
export interface KioskReceiptPage extends Page {
  readonly kind: 'kiosk-receipt';
  readonly receipt: string;
  readonly what: Words;
  /** Its last four digits. */
  readonly reference: string;
  /** Yuan, with two decimals. */
  readonly amount: string;
  readonly on: string;
}
export type KioskPages = KioskPage | KioskPayPage | KioskReceiptPage;
