import type { ItemManifest } from '@yichuang/domain/manifest';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import type { Names } from '../conditions/names.ts';
import { Basis } from '../shared/basis.tsx';
import { From } from '../shared/from.tsx';
import { copiesWords, easeWords } from '../shared/paper-words.ts';
import { Condition } from './condition.tsx';
import { FindingsAt } from './findings.tsx';
import type { Look } from './look.ts';

/** Papers of an item as its department asks for them, with what must not be so beside each. @req #20 */
export function MaterialTable({ manifest, look, names }: { readonly manifest: ItemManifest; readonly look: Look; readonly names: Names }) {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="materials">
      <h3 id="materials">{t('item.materials')} <span className="count">{manifest.materials.length}</span></h3>
      <div className="table-scroll" role="region" aria-label={t('item.materials')} tabIndex={0}>
        <table className="rule-table">
          <thead><tr><th scope="col">{t('material.name')}</th><th scope="col">{t('material.copies')}</th><th scope="col">{t('material.when')}</th><th scope="col">{t('material.from')}</th><th scope="col">{t('fact.basis')}</th></tr></thead>
          <tbody>
            {manifest.materials.map((paper, at) => (
              <tr key={paper.key}>
                <th scope="row"><Name of={paper.name} />{paper.core && <> <span className="badge">{t('material.core')}</span></>}<FindingsAt findings={look.findings} pointer={`/materials/${at}`} /></th>
                <td><ul className="terms">{[...copiesWords(text, paper), ...easeWords(text, paper)].map(word => <li key={word}>{word}</li>)}</ul></td>
                <td>{paper.requiredWhen === null ? t('material.always') : <><Condition source={paper.requiredWhen} expression={look.rulebook?.materials[at]?.when ?? null} names={names} />{paper.requiredWords && <p className="quiet"><Name of={paper.requiredWords} /></p>}</>}</td>
                <td><From paper={paper} /></td>
                <td>{paper.basis ? <Basis of={paper.basis} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
