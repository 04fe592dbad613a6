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
  /** People who wait in the hall; null: this machine gives no numbers. */
  readonly waiting: number | null;
}
/** What the machine is called, for whoever lets it give numbers. */
export interface KioskTerminalPage extends Page {
  readonly kind: 'kiosk-terminal';
  /** Twelve digits and letters. */
  readonly code: string;
  readonly admitted: boolean;
}
/** A queue number, and who is before it. */
export interface KioskNumberPage extends Page {
  readonly kind: 'kiosk-number';
  readonly ticket: string;
  readonly status: 'waiting' | 'called' | 'passed' | 'served';
  /** Where it was called to. */
  readonly window: string | null;
  readonly ahead: number;
  readonly on: string;
  /** Numbers that are at a window now. */
  readonly current: readonly { readonly ticket: string; readonly window: string }[];
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
export type KioskPages = KioskPage | KioskTerminalPage | KioskNumberPage | KioskPayPage | KioskReceiptPage;
