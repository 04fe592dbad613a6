import type { Finding } from '@yichuang/plugin-kit';
import { useText } from '../../i18n/text.tsx';
import { Name, Notice } from '../../shared/words.tsx';
import { findingsAt, type Look } from './look.ts';

/** How the look at a manifest ended, all in all. */
export function LookSummary({ look: { problems, findings, runs } }: { readonly look: Look }) {
  const { t } = useText();
  const failed = runs.filter(({ differences }) => differences.length > 0).length;
  if (problems.length > 0) return <Notice tone="bad" title={t('look.problems', { count: problems.length })}><ul>{problems.map(one => <li key={`${one.pointer} ${one.code}`}><code>{one.pointer || '/'}</code> {one.code}{one.detail && <> · <code>{one.detail}</code></>}</li>)}</ul></Notice>;
  const good = failed === 0 && findings.length === 0;
  return <Notice tone={good ? 'good' : 'warn'} title={t('look.summary', { examples: runs.length, failed, findings: findings.length })} />;
}

/** Findings beside the thing that they are about. */
export function FindingsAt({ findings, pointer }: { readonly findings: readonly Finding[]; readonly pointer: string }) {
  const here = findingsAt(findings, pointer);
  if (here.length === 0) return null;
  return <ul className="findings">{here.map(one => <li key={`${one.pointer} ${one.code}`}><span className="badge badge-warn"><Name of={one.words} /></span></li>)}</ul>;
}
