import type { CatalogueItem } from '@yichuang/projections';
import { useText } from '../i18n/text.tsx';
import { useHref } from '../public/page.tsx';
import { isIllustrative, IllustrativeBadge, Name } from '../shared/words.tsx';
import { stepsText } from './kinds.ts';

/** One item in a list: its name leads to the guide; below it who is responsible and what the town does. */
export function ItemRow({ item, level = 3 }: { readonly item: CatalogueItem; readonly level?: 3 | 4 }) {
  const text = useText();
  const href = useHref();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <li className="item-row">
      <Heading className="item-name"><a href={href(`/items/${item.code}`)}><Name of={item.name} /></a></Heading>
      <ul className="chips">
        <li><Name of={item.departmentName} /></li>
        <li>{text.t(`kind.${item.kind}`)}</li>
        <li>{text.t(`handling.${item.handling}`)}</li>
        <li>{text.t('item.town-does', { steps: stepsText(text, item.delegation.steps) })}</li>
        {item.status === 'suspended' && <li className="badge badge-warn">{text.t('status.suspended')}</li>}
      </ul>
      <p className="quiet digits">{item.code}{isIllustrative(item.code) && <> <IllustrativeBadge /></>}</p>
    </li>
  );
}
