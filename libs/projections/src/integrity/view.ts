/** What a rule looks at. `one_hand`: one person accepts and decides for one applicant again and again. `minute`: decided as soon as accepted. `refusals`, `overrides`: far more than colleagues. `agent`: served first, one agent far more than others. `reveals`: people's data opened in cases that one never handled. `gained`: decided at once by the body that a change had just given the decision to, though the case had come in before. */
export type IntegrityRule = 'one_hand' | 'minute' | 'refusals' | 'overrides' | 'agent' | 'reveals' | 'gained';

/** An event that a signal rests on. */
export interface IntegrityEvent {
  readonly number: number;
  readonly stream: string;
}

/** What was seen, of whose post, and where it stands in the log. It says nothing of why. */
export interface IntegritySignal {
  readonly rule: IntegrityRule;
  readonly unit: string;
  readonly post: string;
  /** The officer, by pseudonymous reference. */
  readonly officer: string;
  /** When the first and the last of the events were recorded. */
  readonly from: string;
  readonly to: string;
  /** Cases of the officer that met the rule (`hits`) out of how many (`of`); the same of colleagues in the unit. */
  readonly numbers: { readonly hits: number; readonly of: number; readonly othersHits: number; readonly othersOf: number };
  readonly events: readonly IntegrityEvent[];
}

/** An act of an officer, from the log. */
export interface OfficerAct extends IntegrityEvent {
  readonly at: string;
  readonly officer: string;
  readonly unit: string;
  readonly post: string;
}

/** A case as the rules see it: who did what when. Applicant and agent are references; nobody is named. */
export interface CaseTrace {
  readonly applicant: string;
  readonly agent: string | null;
  readonly priority: boolean;
  /** Receipt at a counter; null: sent in by the applicant. */
  readonly received: OfficerAct | null;
  readonly accepted: OfficerAct | null;
  readonly ended: OfficerAct | null;
  readonly outcome: 'granted' | 'refused' | 'not_accepted' | null;
  /** The rule of the item said one thing, the officer decided the other. */
  readonly overridden: boolean;
  /** Received while another body decided such cases, decided within a few days after a change by the body that had gained the decision. */
  readonly gained: boolean;
}

/** Data of a person opened by an officer; `own`: the officer has done something in the case. */
export interface RevealTrace extends OfficerAct {
  readonly case: string;
  readonly own: boolean;
}

export interface IntegrityView {
  readonly period: string;
  readonly signals: readonly IntegritySignal[];
}
