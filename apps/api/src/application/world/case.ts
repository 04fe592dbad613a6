import { ApplicationReceived, CreditRecordMade, CreditRepaired, PostTransferred, type Sealed } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import type { FileLookup } from '../../attachments/room.ts';
import type { Fold } from '../folds.ts';
import { createNumbers } from './numbers.ts';
import { createTouched } from './touched.ts';

/** Opens a sealed value of a case inside the process, for rules; nobody is shown it. @throws {SealError} */
export type OpenSealed = (sealed: Sealed, stream: string) => Promise<unknown>;
/** Whether the store of electronic licences holds one of a subject. */
export type LicenceLookup = (of: { readonly subject: string; readonly licence: string }) => Promise<boolean>;

/** What decisions on a case ask beyond its own stream. The state of cases is not kept here. */
export interface CaseWorld {
  /** Takes the next number of a year, `HTYYYY-NNNNNN`: never given twice, used or not. */
  takeNumber(year: string): string;
  /** Whether a subject has a record that has not been repaired. */
  badCredit(subject: string): boolean;
  /** Ids of the open cases that a person answers for. */
  casesOf(person: string): readonly string[];
  /** Every case that has been received and not closed, by id. */
  openCases(): ReadonlySet<string>;
  /** Ids of the cases in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** Null until the application has one. */
  open: OpenSealed | null;
  files: FileLookup | null;
  licences: LicenceLookup | null;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;

/** After these nothing of a case is left to do; what comes later is about what was decided. */
const ENDS: ReadonlySet<string> = new Set(['ApplicationNotAccepted', 'ApplicationAbandoned', 'CaseWithdrawn', 'CaseTerminated', 'CaseClosed', 'CaseArchived']);

function casesFold(): { readonly fold: Taking; readonly world: Pick<CaseWorld, 'takeNumber' | 'casesOf' | 'openCases' | 'takeTouched'> } {
  const numbers = createNumbers('HT');
  const open = new Set<string>();
  const owners = new Map<string, string>();
  const touched = createTouched();
  /** Whoever took a case up answers for it, until it is handed on. */
  function answers(id: string, event: DecodedEvent): void {
    if (event.type === PostTransferred.type) owners.set(id, PostTransferred.schema.parse(event.data).to.person);
    else if (!owners.has(id) && event.metadata.authority.kind === 'step') owners.set(id, event.metadata.actor.id);
  }
  return {
    fold: {
      category: 'case',
      take: event => {
        const id = event.stream.slice('case-'.length);
        if (event.type === ApplicationReceived.type) {
          numbers.used(ApplicationReceived.schema.shape.number.parse((event.data as { number?: unknown }).number));
          open.add(id);
        }
        answers(id, event);
        touched.add(id);
        if (!ENDS.has(event.type)) return;
        open.delete(id);
        owners.delete(id);
      },
    },
    world: {
      takeNumber: numbers.take,
      casesOf: person => [...owners].flatMap(([id, owner]) => (owner === person ? [id] : [])),
      openCases: () => open,
      takeTouched: touched.take,
    },
  };
}

function creditFold(): { readonly fold: Taking; readonly world: Pick<CaseWorld, 'badCredit'> } {
  /** Cases of a subject whose record stands. */
  const standing = new Map<string, Set<string>>();
  return {
    fold: {
      category: 'credit',
      take: event => {
        if (event.type === CreditRecordMade.type) {
          const { subject, case: id } = CreditRecordMade.schema.parse(event.data);
          standing.set(subject, (standing.get(subject) ?? new Set()).add(id));
        } else if (event.type === CreditRepaired.type) {
          const { subject, case: id } = CreditRepaired.schema.parse(event.data);
          standing.get(subject)?.delete(id);
        }
      },
    },
    world: { badCredit: subject => (standing.get(subject)?.size ?? 0) > 0 },
  };
}

/** The folds over cases and credit, each as small as the questions it answers. */
export function caseFolds(): { readonly folds: readonly Taking[]; readonly world: CaseWorld } {
  const [cases, credit] = [casesFold(), creditFold()];
  return { folds: [cases.fold, credit.fold], world: { ...cases.world, ...credit.world, open: null, files: null, licences: null } };
}
