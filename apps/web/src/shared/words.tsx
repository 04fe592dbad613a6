import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

/** Chinese text on whatever page: in an English page it sits in an element that says so (WCAG 3.1.2). */
export function Zh({ children }: { readonly children: string }) {
  return useText().language === 'zh' ? <>{children}</> : <span lang="zh-CN">{children}</span>;
}

/** Text that may be Chinese or not: marked as Chinese when it holds a Chinese letter. */
export function Words({ children }: { readonly children: string }) {
  return /\p{Script=Han}/u.test(children) ? <Zh>{children}</Zh> : <>{children}</>;
}

/** A name in the language of the page; the Chinese one, marked as such, where there is no other. */
export function Name({ of }: { readonly of: { readonly zh: string; readonly en: string } }) {
  const { language } = useText();
  return language === 'en' && of.en ? <>{of.en}</> : <Zh>{of.zh}</Zh>;
}

/** The name in the language of the page and, on an English page, the authentic Chinese one below it. */
export function OfficialName({ of }: { readonly of: { readonly zh: string; readonly en: string } }) {
  const { language } = useText();
  if (language === 'zh' || !of.en) return <Name of={of} />;
  return <>{of.en} <span className="official" lang="zh-CN">{of.zh}</span></>;
}

/** Text form of a name, for titles, labels and option texts. */
export function plainName(language: 'zh' | 'en', of: { readonly zh: string; readonly en: string }): string {
  return (language === 'en' && of.en) || of.zh;
}

/** The language of such a text where it stands in no element of its own, as in an option: a name without English is Chinese on an English page (WCAG 3.1.2). */
export const langOf = (language: 'zh' | 'en', { en }: { readonly en: string }): 'zh-CN' | undefined => (language === 'en' && !en ? 'zh-CN' : undefined);

/** Codes that begin `99` belong to no province: they are made up for the sample, and say so wherever they stand. */
export function isIllustrative(code: string): boolean {
  return code.startsWith('99');
}

export function IllustrativeBadge() {
  return <span className="badge badge-sample">{useText().t('badge.illustrative')}</span>;
}

/** An item code in digits that can be compared by eye, with the badge of a made-up one. */
export function Code({ of }: { readonly of: string }) {
  return (
    <span className="code">
      <span className="digits">{of}</span>
      {isIllustrative(of) && <> <IllustrativeBadge /></>}
    </span>
  );
}

/** A day as people read it, with the machine's form beside it. */
export function Day({ of }: { readonly of: string }) {
  return <time dateTime={of}>{useText().day(of)}</time>;
}

export function Instant({ of }: { readonly of: string }) {
  return <time dateTime={of}>{useText().instant(of)}</time>;
}

export type Tone = 'info' | 'good' | 'warn' | 'bad';
const MARK = { info: 'i', good: '✓', warn: '!', bad: '×' } as const;

/** A boxed message. Colour is never the only sign: the mark and the words carry it too. */
export function Notice({ tone, title, children }: { readonly tone: Tone; readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      <span className="notice-mark" aria-hidden="true">{MARK[tone]}</span>
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
