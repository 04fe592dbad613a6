import type { CitizenForm, Named, Question, Words } from './web-port-form.ts';

/** What the page of the device at a window is given (评价器). Types only, as in `web-port.ts`. */
export interface CounterPage {
  readonly kind: 'counter';
  readonly form: CitizenForm;
  readonly signedIn: boolean;
  readonly town: Named;
  /** Path of its resting screen, in the language of this page. */
  readonly at: string;
  /** `rest`: it waits for a code. `thanks`: a review was recorded, and nothing more is said of it. */
  readonly step: 'rest' | 'grade' | 'why' | 'thanks';
  /** The code typed opens nothing. */
  readonly wrong: boolean;
  /** Seconds until another code may be tried. */
  readonly wait: number | null;
  /** What the service was; null at rest. */
  readonly about: { readonly item: Named | null; readonly unit: Words } | null;
  /** The five grades, the best first. */
  readonly grades: readonly { readonly key: string; readonly words: Words }[];
  /** Why, for a bad one. */
  readonly questions: readonly Question[];
  /** The bad grade that is being explained. */
  readonly grade: string | null;
}
