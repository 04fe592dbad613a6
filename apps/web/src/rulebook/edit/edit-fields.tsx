import type { ItemManifest, Material } from '@yichuang/domain/manifest';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { plainName } from '../../shared/words.tsx';
import { paperField } from './edited.ts';

interface NumberFieldProps {
  readonly name: string;
  readonly label: MessageId;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** May be left empty. */
  readonly open?: boolean;
}

function NumberField({ name, label, value, min, max, open = false }: NumberFieldProps) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`edit-${name}`}>{t(label)}</label><input id={`edit-${name}`} name={name} type="number" min={min} max={max} required={!open} defaultValue={value ?? ''} /></p>;
}

/** A text in both languages: neither may be missing. */
export function BothField({ name, label, value, rows = 1 }: { readonly name: string; readonly label: MessageId; readonly value: { readonly zh: string; readonly en: string }; readonly rows?: number }) {
  const { t } = useText();
  return (
    <>
      {(['zh', 'en'] as const).map(language => {
        const id = `edit-${name}-${language}`;
        return <p key={language} className="field"><label htmlFor={id}>{t(label)} {t(`edit.in.${language}`)}</label><textarea id={id} name={`${name}.${language}`} rows={rows} lang={language === 'zh' ? 'zh-CN' : 'en'} required defaultValue={value[language]} /></p>;
      })}
    </>
  );
}

/** What of a manifest can be changed here: papers, the promised limit, texts. Conditions and rules are the package's. */
export function EditFields({ manifest }: { readonly manifest: ItemManifest }) {
  return (
    <>
      {manifest.materials.map(paper => <PaperFields key={paper.key} paper={paper} />)}
      <NumberField name="promised" label={`edit.promised.${manifest.limits.promised.unit}`} value={manifest.limits.promised.amount} min={0} max={400} />
      <BothField name="summary" label="item.summary" value={manifest.guide.summary} rows={2} />
      <BothField name="process" label="rules.process" value={manifest.guide.process} rows={2} />
    </>
  );
}

function PaperFields({ paper }: { readonly paper: Material }) {
  const { t, language } = useText();
  const at = (part: string): string => paperField(paper.key, part);
  return (
    <details className="more">
      <summary lang={language === 'en' && !paper.name.en ? 'zh-CN' : undefined}>{plainName(language, paper.name)}</summary>
      <BothField name={at('name')} label="material.name" value={paper.name} />
      <div className="filters">
        <NumberField name={at('originals')} label="edit.originals" value={paper.originals} min={0} max={20} />
        <NumberField name={at('copies')} label="edit.copies" value={paper.copies} min={0} max={20} />
        <NumberField name={at('deferrableDays')} label="edit.deferrable" value={paper.deferrableDays} min={1} max={20} open />
        <p className="field"><label className="check"><input type="checkbox" name={at('commitment')} defaultChecked={paper.commitment} /> {t('paper.commitment')}</label></p>
      </div>
    </details>
  );
}
