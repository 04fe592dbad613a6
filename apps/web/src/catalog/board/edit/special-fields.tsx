import { useText } from '../../../i18n/text.tsx';
import { Code, OfficialName } from '../../../shared/words.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { WordsField } from './fields.tsx';
import { itemOf, type Edit } from './edits.ts';
import { NameFields, RestFields, type Offers } from './item-fields.tsx';
import { emptyPart, PARTS, partPrefix, type DraftItem } from './item-form.ts';

/** One part of a split item. The key stays when an earlier part is taken away. */
export interface Part {
  readonly key: number;
  readonly item: DraftItem;
}

interface SplitProps {
  readonly edit: Edit;
  readonly offers: Offers;
  readonly parts: readonly Part[];
  readonly onParts: (parts: readonly Part[]) => void;
}

/** The item that the form is about, as it stands. */
function OldItem({ edit }: { readonly edit: Edit }) {
  const { t } = useText();
  if (!edit.line?.before) return null;
  return <FactList facts={[{ label: t('field.code'), value: <Code of={edit.line.code} /> }, { label: t('edit.old'), value: <OfficialName of={edit.line.before.name} /> }]} />;
}

/** Names only: whatever else of an item changes is no renaming. */
export function RenameFields({ edit }: { readonly edit: Edit }) {
  return <><OldItem edit={edit} /><NameFields prefix="" item={itemOf(edit)} withCode={false} /></>;
}

/** Two or more parts; each needs a code and a name of its own and takes the rest from the old item. */
export function SplitFields({ edit, offers, parts, onParts }: SplitProps) {
  const { t } = useText();
  const more = (): void => onParts([...parts, { key: 1 + Math.max(...parts.map(part => part.key)), item: emptyPart(itemOf(edit)) }]);
  return (
    <>
      <p>{t('edit.split.lead')}</p>
      <OldItem edit={edit} />
      {parts.map(({ key, item }, at) => (
        <fieldset key={key} className="panel">
          <legend>{t('edit.part', { number: at + 1 })}</legend>
          <NameFields prefix={partPrefix(at)} item={item} withCode />
          <details className="more"><summary>{t('edit.part.rest')}</summary><RestFields prefix={partPrefix(at)} item={item} offers={offers} /></details>
          {parts.length > PARTS.fewest && <button type="button" className="button button-plain button-small" onClick={() => onParts(parts.filter(part => part.key !== key))}>{t('edit.part.less', { number: at + 1 })}</button>}
        </fieldset>
      ))}
      {parts.length < PARTS.most && <p><button type="button" className="button button-plain button-small" onClick={more}>{t('edit.part.more')}</button></p>}
      <WordsField name="reason" label={t('move.reason')} hint={t('move.reason.hint')} value={edit.line?.fate === 'split' ? edit.line.reason : ''} />
    </>
  );
}
