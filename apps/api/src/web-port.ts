import type { Role } from '@yichuang/domain';
import type { CitizenPage } from './web-port-citizen.ts';
import type { CaseDocument } from './web-port-documents.ts';
import type { ActingPost, IdentityPage } from './web-port-identity.ts';
import type {
  AdjustmentDetail, AdjustmentView, DisclosureFilter, ExemptionView, PresenceView, PublicDisclosure, CatalogueAnswer, CatalogueItem, CatalogueVersion, EventIndexRow, Facet, InstrumentView, ItemGuide, JointMatterView, RulesInForce, UnitView, PracticeView, VenueLine, VenueView,
} from '@yichuang/projections';
import type { AuthorityQueries } from './web-port-authority.ts';
import type { JointForm } from './web-port-joint.ts';

/**
 * What the API asks of the web, and what it gives in return. Types only: the web is injected at the composition root
 * (architecture §3), so that each side builds and is tested without the other.
 */

/** Language of the words on a page: a path under `/en` is English, every other path is Chinese. */
export type Language = 'zh' | 'en';
/** Root font size in px of the elder mode, from the cookie `yichuang_elder`. */
export type Elder = 'off' | '18' | '22' | '30';

export type * from './web-port-citizen.ts';
export type { ChoiceAsked, CitizenForm, FieldFault, FormProblem, Named, PaperAsked, Question } from './web-port-form.ts';
export type * from './web-port-joint.ts';
export type { CounterPage } from './web-port-counter.ts';
export type { KioskNumberPage, KioskPage, KioskPayPage, KioskReceiptPage, KioskTerminalPage } from './web-port-kiosk.ts';
export type { CaseDocument, DocumentBasis, DocumentFact, DocumentKind, DocumentPoint } from './web-port-documents.ts';
export type { AccountAnswer, AccountsAnswer, ActingPost, FormState, IdentityPage, IdentityPageKind, OneTimePassword, OpenSession, SamplePerson, SessionAnswer } from './web-port-identity.ts';

/** One GET of a public page. `path` is without the `/en` prefix; `search` is without the question mark. */
export interface RenderRequest {
  readonly path: string;
  readonly search: string;
  readonly language: Language;
  readonly elder: Elder;
  readonly cookies: Readonly<Record<string, string>>;
  /** The post of the officer who reads it; null for everybody else. */
  readonly role: ActingPost | null;
}

/** The moment a page is answered for. One page, one event number (architecture §11.14). */
export interface PageMoment {
  /** Event number answered at; −1 for an empty log. A copied link always writes `p:<number>`. */
  readonly number: number;
  /** Legal day of the answer, `YYYY-MM-DD`. */
  readonly on: string;
  /** True when the page was asked for with `asOf`: it is read-only and carries the amber bar. */
  readonly travelling: boolean;
  /** `recordedAt` of the event `number`, UTC; null for an empty log. */
  readonly recordedAt: string | null;
  /** The clock of the log, UTC: simulated in the sample district. */
  readonly now: string;
}

export interface SearchFilters {
  readonly q?: string;
  readonly department?: string;
  readonly kind?: string;
  readonly theme?: string;
}

/** An item found, with the reason that it was found. `score` falls from hit to hit; 0 when nothing was searched for. */
export interface SearchHit {
  readonly item: CatalogueItem;
  readonly score: number;
  /** What matched: the official name, a colloquial word, pinyin, the code; null for a plain list. */
  readonly by: 'name' | 'colloquial' | 'pinyin' | 'code' | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: { readonly department: readonly Facet[]; readonly kind: readonly Facet[]; readonly theme: readonly Facet[] };
  /** Official words to try when nothing was found. */
  readonly suggestions: readonly string[];
  readonly nextCursor: string | null;
}

/** Views at the moment of the page. All of them answer at the same event number. */
export interface PageQueries extends AuthorityQueries {
  catalogue(): Promise<CatalogueAnswer>;
  versions(): Promise<readonly CatalogueVersion[]>;
  /** null: no such item at that moment. */
  guide(code: string): Promise<ItemGuide | null>;
  /** What decides an item at the moment, by its department's release in force; null: nothing does. */
  rules(code: string): Promise<RulesInForce | null>;
  search(filters: SearchFilters, page?: { readonly limit?: number; readonly cursor?: string }): Promise<SearchAnswer>;
  adjustments(): Promise<readonly AdjustmentView[]>;
  adjustment(id: string): Promise<AdjustmentDetail | null>;
  instruments(): Promise<readonly InstrumentView[]>;
  instrument(id: string): Promise<InstrumentView | null>;
  units(): Promise<readonly UnitView[]>;
  unit(code: string): Promise<UnitView | null>;
  /** What is handled jointly: the versions that count on the day. */
  jointMatters(): Promise<readonly JointMatterView[]>;
  /** One of them, with its one form; null: none is published. */
  jointMatter(code: string): Promise<{ readonly matter: JointMatterView; readonly form: JointForm } | null>;
  /** The library of good practice. */
  practices(): Promise<readonly PracticeView[]>;
  /** What is public on the day, the newest first. */
  disclosures(filter: DisclosureFilter): Promise<readonly PublicDisclosure[]>;
  /** The register of what is not disclosed. */
  exemptions(): Promise<readonly ExemptionView[]>;
  /** Where the clerks of a unit are on the day, by post. */
  whereabouts(unit: string): Promise<readonly PresenceView[]>;
  /** Every hall of the moment, with what everybody may know of it. */
  venues(): Promise<readonly VenueLine[]>;
  /** null: the unit keeps no hall at that moment. */
  venue(unit: string): Promise<VenueView | null>;
  /** Newest first. */
  events(filter?: { readonly stream?: string; readonly type?: string; readonly limit?: number }): Promise<readonly EventIndexRow[]>;
}

/** The district of the log and whether its acts are fictional. */
export interface DistrictInfo {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly sample: boolean;
}

export interface RenderContext {
  readonly moment: PageMoment;
  readonly query: PageQueries;
  readonly district: DistrictInfo;
  /** Set for the pages of signing in and of one's own account. */
  readonly identity: IdentityPage | null;
  /** Set for the pages of applying, tracking, booking and asking for help. */
  readonly citizen: CitizenPage | null;
  /** Set for a document of a case, to be printed. */
  readonly document: CaseDocument | null;
  /** Set when the page is a refusal (unknown path, `asOf` not understood): the page shows it in the style of the shell. */
  readonly problem: { readonly status: number; readonly code: string; readonly title: string; readonly detail: string; readonly traceId: string } | null;
}

/**
 * A page. The API writes
 * `<!doctype html><html lang data-elder><head>{head}</head><body><div id="root">{html}</div><script type="application/json" id="state">{state}</script></body></html>`;
 * `head` holds title, meta, and the tags of the client's manifest. `state` is JSON data; the API escapes it.
 */
export interface RenderResult {
  readonly status: number;
  readonly head: string;
  readonly html: string;
  readonly state: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Exported by the server build (`apps/web/dist/server/entry-server.js`) as `render`. */
export type Render = (request: RenderRequest, context: RenderContext) => Promise<RenderResult>;

/** What the composition root hands to `createServer`. */
export interface WebPort {
  readonly render: Render;
  /** Folder with the built client: hashed files under `assets/` are served as immutable. */
  readonly clientDir: string;
  /** Whole document of the staff shell, for `/office/*` and `/audit/*`. */
  readonly staffHtml: string;
}

/** A command that this caller may issue now; `allowed: false` says why not, in words. */
export interface CommandLink {
  readonly rel: string;
  readonly href: string;
  readonly method: 'POST';
  readonly allowed: boolean;
  readonly reason: string | null;
  /** Offices of which one is needed, where that is what is missing. */
  readonly needs: readonly Role[];
  /** Revision to send as `If-Match`; null when the command creates. */
  readonly revision: number | null;
}
