import type { ItemManifest } from '@yichuang/domain/manifest';
import type { ReleaseDetail } from '@yichuang/projections';
import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Name } from '../../shared/words.tsx';
import { namesOf, type Names } from '../conditions/names.ts';
import { amountWords } from '../conditions/sentence.ts';
import { EditPanel } from '../edit/edit-panel.tsx';
import { Basis } from '../shared/basis.tsx';
import { limitWords } from '../shared/limit-words.ts';
import { ExampleTable } from './example-table.tsx';
import { FindingsAt, LookSummary } from './findings.tsx';
import { lookAt, type Look } from './look.ts';
import { MaterialTable } from './material-table.tsx';
import { Questions } from './questions.tsx';
import { RuleTable } from './rule-table.tsx';

/** One item of a release: what its manifest says, in words, and what the evaluator says of it. Fetched with the evaluator when an item is opened. @req #20 #45 */
export default function ItemPart({ release, manifest }: { readonly release: ReleaseDetail; readonly manifest: ItemManifest }) {
  const text = useText();
  const look = useMemo(() => lookAt(manifest), [manifest]);
  const names = useMemo(() => namesOf(text, manifest), [text, manifest]);
  return (
    <>
      <LookSummary look={look} />
      <EditPanel key={manifest.item} base={release} manifest={manifest} />
      <Facts manifest={manifest} look={look} names={names} />
      <Questions manifest={manifest} look={look} names={names} />
      <MaterialTable manifest={manifest} look={look} names={names} />
      <RuleTable phase="accept" rules={manifest.accept} compiled={look.rulebook?.accept ?? null} names={names} findings={look.findings} />
      <RuleTable phase="decide" rules={manifest.decide} compiled={look.rulebook?.decide ?? null} names={names} findings={look.findings} />
      <ExampleTable examples={manifest.examples} runs={look.runs} />
    </>
  );
}

interface Part {
  readonly manifest: ItemManifest;
  readonly look: Look;
  readonly names: Names;
}

function Facts({ manifest, look, names }: Part) {
  const text = useText();
  const { t } = text;
  const { limits, guide, basis, fees, results, inPerson } = manifest;
  return (
    <section aria-labelledby="basics">
      <h3 id="basics">{t('item.basics')}</h3>
      <FactList
        facts={[
          { label: t('item.summary'), value: <><Name of={guide.summary} /><FindingsAt findings={look.findings} pointer="/guide" /></> },
          { label: t('rules.promised'), value: <>{limitWords(text, limits.promised)}<FindingsAt findings={look.findings} pointer="/limits" /></> },
          { label: t('rules.statutory'), value: limits.statutory ? limitWords(text, limits.statutory) : t('item.none') },
          { label: t('rules.fees'), value: fees.length === 0 ? t('rules.fees.none') : fees.map(fee => t('rules.fees.yuan', { amount: fee.amount })).join(t('list.separator')) },
          { label: t('rules.in-person'), value: t(inPerson ? 'rules.in-person.yes' : 'rules.in-person.no') },
          ...(manifest.amount === null ? [] : [{ label: t('item.amount'), value: <Amount source={manifest.amount} look={look} names={names} /> }]),
          ...(results.length === 0 ? [] : [{ label: t('rules.results'), value: <ul className="terms">{results.map(one => <li key={one.key}><Name of={one.name} /></li>)}</ul> }]),
          { label: t('fact.basis'), value: basis.length === 0 ? t('item.none') : <ul className="terms">{basis.map(one => <li key={`${one.document} ${one.article}`}><Basis of={one} /></li>)}</ul> },
        ]}
      />
    </section>
  );
}

function Amount({ source, look: { rulebook }, names }: { readonly source: string } & Omit<Part, 'manifest'>) {
  const text = useText();
  const words = rulebook?.amount && amountWords(text, names, rulebook.amount.tree);
  return words ? <>{words} {text.t('item.yuan')}</> : <code className="source">{source}</code>;
}
