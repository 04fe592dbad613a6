import { createContext, use } from 'react';
import type { DistrictInfo, PageMoment, RenderContext, RenderRequest } from '../../../api/src/web-port.ts';
import type { Text } from '../i18n/text.tsx';

/** What every part of a public page may ask about the page. */
export interface Page {
  readonly request: RenderRequest;
  readonly moment: PageMoment;
  readonly district: DistrictInfo;
}

/** One visit: what a route is given to answer it. */
export interface Visit {
  readonly request: RenderRequest;
  readonly context: RenderContext;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly text: Text;
}

/** A page as a route answers it. */
export interface PageAnswer {
  readonly status: number;
  readonly title: string;
  readonly description?: string;
  /** Stands by itself, without the frame of the site: it is to be printed. */
  readonly bare?: boolean;
  readonly body: React.ReactElement;
}

export const PageContext = createContext<Page | null>(null);

/** The page being rendered. @throws outside a public page */
export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error('usePage needs a PageContext above it');
  return page;
}

type Params = Readonly<Record<string, string | undefined>>;

/**
 * Address of a public page in the language of this one. While travelling, every link keeps the moment, written as an
 * event number, so that a reader stays in the past until they choose to come back.
 */
export function hrefOn(page: Page, path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...moment(page), ...params })) if (value) query.set(name, value);
  const prefix = page.request.language === 'en' ? '/en' : '';
  const tail = query.size > 0 ? `?${query.toString().replaceAll('%3A', ':')}` : '';
  return `${prefix}${path}${tail}` || '/';
}

function moment(page: Page): Params {
  const on = new URLSearchParams(page.request.search).get('on') ?? undefined;
  return page.moment.travelling ? { asOf: `p:${page.moment.number}`, on } : { on };
}

export function useHref(): (path: string, params?: Params) => string {
  const page = usePage();
  return (path, params) => hrefOn(page, path, params);
}

/** This page's own address in a language, with its query unchanged. */
export function ownAddress(request: RenderRequest, language: RenderRequest['language']): string {
  const path = request.path === '/' && language === 'en' ? '' : request.path;
  return `${language === 'en' ? '/en' : ''}${path}${request.search ? `?${request.search}` : ''}`;
}
