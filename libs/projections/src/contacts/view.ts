/** Who answers for a first contact. Persons are references. */
export interface ResponsibleView {
  readonly unit: string;
  readonly person: string;
  readonly post: string;
}
/** A first contact (首问负责): what was asked, and who is responsible now. */
export interface ContactView {
  readonly id: string;
  readonly unit: string;
  readonly item: string | null;
  readonly topic: string;
  readonly channel: 'counter' | 'phone' | 'web' | 'home';
  readonly subject: string | null;
  /** There are details, sealed under the key of whoever asked. */
  readonly hasDetails: boolean;
  readonly owner: ResponsibleView | null;
  /** To whom it is offered; the owner stays responsible until that person accepts. */
  readonly offered: ResponsibleView | null;
  readonly status: 'open' | 'closed';
  readonly answer: string | null;
  readonly case: string | null;
  readonly since: string;
  /** Everybody who was responsible, in order. */
  readonly owners: readonly (ResponsibleView & { readonly at: string })[];
  readonly revision: number;
}
