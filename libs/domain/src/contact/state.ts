import type { DomainEvent } from '../kernel/event.ts';
import type { Sealing } from '../kernel/sealed.ts';
import type { ContactEvent } from './events.ts';

type Facts<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored (sealed): evolve looks at neither value. */
export type ContactFact = Facts<ContactEvent>;

/** Somebody who answers for a first contact: of which unit, on which post. */
export interface Responsible {
  unit: string;
  person: string;
  post: string;
}

/** A first contact (首问负责): one person is responsible at any time. */
export interface ContactState {
  status: 'none' | 'open' | 'closed';
  unit: string;
  owner: Responsible | null;
  /** To whom it is offered, and not accepted yet. */
  offered: Responsible | null;
  /** What closed it. */
  case: string | null;
}

export function initialContact(): ContactState {
  return { status: 'none', unit: '', owner: null, offered: null, case: null };
}
