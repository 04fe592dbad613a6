import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { Name, Notice, Zh } from '../../shared/words.tsx';

/** What a reader must know before anything else: the item is paused, recalled, merged, split or not yet in force. */
export function GuideState({ guide }: { readonly guide: ItemGuide }) {
  const { t, day } = useText();
  switch (guide.state) {
    case 'in_force':
      return <Notice tone="good" title={guide.version && guide.since ? t('guide.in-force', { version: guide.version, day: day(guide.since) }) : t('guide.in-force.short')} />;
    case 'suspended':
      return <Notice tone="warn" title={guide.item.suspendedUntil ? t('guide.suspended-until', { day: day(guide.item.suspendedUntil) }) : t('guide.suspended')}><CallFirst /></Notice>;
    case 'not_yet':
      return <Notice tone="info" title={guide.since ? t('guide.not-yet', { day: day(guide.since) }) : t('guide.not-yet.short')} />;
    case 'withdrawn':
    case 'merged':
    case 'split':
      return <Ended guide={guide} state={guide.state} />;
  }
}

function Ended({ guide, state }: { readonly guide: ItemGuide; readonly state: 'withdrawn' | 'merged' | 'split' }) {
  const { t } = useText();
  const href = useHref();
  return (
    <Notice tone="warn" title={t(`guide.${state}`)}>
      {guide.handledBy && <p>{t('guide.handled-by')} <strong><Name of={guide.handledBy} /></strong></p>}
      {guide.successors.length > 0 && (
        <>
          <p>{t('guide.successors')}</p>
          <ul>{guide.successors.map(next => <li key={next.code}><a href={href(`/items/${next.code}`)}><Zh>{next.name}</Zh></a> <span className="digits">{next.code}</span></li>)}</ul>
        </>
      )}
      <CallFirst />
    </Notice>
  );
}

function CallFirst() {
  return <p>{useText().t('guide.call')} <HelpPhone /></p>;
}
