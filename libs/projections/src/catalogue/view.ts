import type { Basis, ItemRecord } from '@yichuang/domain';

/** A version of the delegated catalogue as a reader meets it. */
export interface CatalogueVersion {
  readonly version: string;
  readonly adjustmentId: string;
  readonly effectiveFrom: string;
  /** Day before the next version counts; null while the version is the latest. */
  readonly effectiveTo: string | null;
  readonly publishedOn: string;
  readonly instrument: InstrumentRef;
  readonly count: number;
  /** Number of the event that published it. */
  readonly number: number;
  readonly cancelled: boolean;
}

/** A document named where it matters. */
export interface InstrumentRef {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly issuedOn: string;
}

/** An item in the catalogue on a day. `status` counts suspension and what amendments have changed by then. */
export interface CatalogueItem extends Omit<ItemRecord, 'basis'> {
  readonly basis: Basis;
  readonly status: 'in_force' | 'suspended';
  readonly suspendedUntil: string | null;
  /** Why the item may differ from the provincial list; null when nothing was said, because nothing differed. */
  readonly deviation: string | null;
  readonly departmentName: { readonly zh: string; readonly en: string };
}

/** Answer of `/open/catalogue.json` and of the catalogue pages. `version` is null before the first catalogue. */
export interface CatalogueAnswer {
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  readonly count: number;
  readonly items: readonly CatalogueItem[];
  readonly catalogue: CatalogueVersion | null;
  /** The same list counted: by department, kind and theme. */
  readonly facets: { readonly department: Facet[]; readonly kind: Facet[]; readonly theme: Facet[] };
}
export interface Facet {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly count: number;
}
