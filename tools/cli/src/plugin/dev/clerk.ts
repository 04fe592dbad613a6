import { canonicalText } from '@yichuang/domain/canonical';
import type { BasisRef, ItemManifest } from '@yichuang/domain/manifest';
import { weekdaysBetween } from '@yichuang/plugin-kit';
import { evaluate, type Explanation, type Inputs } from '@yichuang/plugin-kit/evaluator';
import { sha256 } from '@yichuang/plugin-kit/node';
import { hrefOf, wordOf, type Ask } from './ask.ts';
import { html, type Html } from './html.ts';
import { codeWords } from './words.ts';

function explain({ bench }: Ask, inputs: Inputs): Explanation {
  return evaluate(bench.rulebook, inputs, { version: bench.version, digest: bench.digest, workingDaysBetween: weekdaysBetween, digestOf: of => sha256(canonicalText(of)) });
}

const TONES: Readonly<Record<string, string>> = { accept: 'good', grant: 'good', refuse: 'bad', not_accept: 'bad' };
function outcome(ask: Ask, code: string): Html {
  return html`<span class="${TONES[code] ?? 'warn'}">${codeWords(code, ask.language)}</span>`;
}

const basisWords = (basis: BasisRef | null): string => (basis === null ? '' : `${basis.document}${basis.article}`);

function casesTable(ask: Ask): Html {
  const rows = ask.bench.cases.map(({ number, inputs }) => {
    const explained = explain(ask, { ...inputs, today: ask.on });
    return html`<tr${number === ask.case ? html` aria-current="true"` : null}><th scope="row"><a href="${hrefOf(ask, { case: number })}">${number}</a></th><td>${codeWords(inputs.applicant.kind, ask.language)}</td><td>${explained.missing.length}</td><td>${outcome(ask, explained.outcome.accept.outcome)}</td><td>${outcome(ask, explained.outcome.decide.outcome)}</td><td>${explained.amount}</td></tr>`;
  });
  const heads = (['case', 'applicant', 'missing', 'accept', 'decide', 'amount'] as const).map(word => html`<th scope="col">${wordOf(ask, word)}</th>`);
  return html`<section><h2>${wordOf(ask, 'cases')}</h2><div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function papersTable(ask: Ask, { materials }: Explanation, manifest: ItemManifest): Html {
  const rows = materials.map(({ key, required, state }) => {
    const name = manifest.materials.find(one => one.key === key)?.name[ask.language] ?? key;
    return html`<tr><th scope="row">${name}</th><td>${wordOf(ask, required ? 'required' : 'notRequired')}</td><td>${codeWords(state, ask.language)}</td></tr>`;
  });
  return html`<section><h2>${wordOf(ask, 'paper')}</h2><table>${rows}</table></section>`;
}

/** The one explanation object, as officers read it. */
function explanationPanel(ask: Ask, explained: Explanation): Html {
  const rules = explained.rules.map(({ id, matched, when, because, basis }) => html`<tr><th scope="row"><code>${id}</code></th><td><span class="${matched ? 'good' : 'soft'}">${wordOf(ask, matched ? 'matched' : 'unmatched')}</span></td><td>${because[ask.language]}</td><td><code>${when ?? '—'}</code></td><td>${basisWords(basis)}</td></tr>`);
  const heads = (['rule', 'state', 'because', 'condition', 'basis'] as const).map(word => html`<th scope="col">${wordOf(ask, word)}</th>`);
  const faults = explained.faults.length === 0 ? null : html`<p class="bad">${wordOf(ask, 'faults')}: ${explained.faults.map(({ code, at }) => `${at} ${code}`).join(', ')}</p>`;
  return html`<section><h2>${wordOf(ask, 'explanation')}</h2>${faults}<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rules}</tbody></table></div>
<p>${wordOf(ask, 'basis')}: ${explained.basis.map(basisWords).join('；') || wordOf(ask, 'nothing')}</p><p class="soft"><code>${explained.version} sha256:${explained.digest}</code></p></section>`;
}

function answersTable(ask: Ask, inputs: Inputs, manifest: ItemManifest): Html {
  const situations = manifest.situations.map(({ key, question, options }) => [question[ask.language], options.find(one => one.key === inputs.situations[key])?.label[ask.language] ?? ''] as const);
  const form = manifest.form.filter(({ key }) => inputs.form[key] !== undefined).map(({ key, label }) => [label[ask.language], String(inputs.form[key])] as const);
  const { kind, byAgent, badCredit } = inputs.applicant;
  const applicant = [codeWords(kind, ask.language), byAgent ? wordOf(ask, 'byAgent') : '', badCredit ? wordOf(ask, 'badCredit') : ''].filter(part => part !== '').join(' · ');
  const rows = [[wordOf(ask, 'applicant'), applicant] as const, ...situations, ...form].map(([name, answer]) => html`<tr><th scope="row">${name}</th><td>${answer}</td></tr>`);
  return html`<section><h2>${wordOf(ask, 'answers')}</h2><table>${rows}</table></section>`;
}

function caseParts(ask: Ask): Html | null {
  const found = ask.bench.cases.find(({ number }) => number === ask.case);
  if (found === undefined) return null;
  const inputs = { ...found.inputs, today: ask.on };
  const explained = explain(ask, inputs);
  const { manifest } = ask.bench.rulebook;
  return html`<h2>${wordOf(ask, 'case')} ${found.number}: ${wordOf(ask, 'accept')} ${outcome(ask, explained.outcome.accept.outcome)} · ${wordOf(ask, 'decide')} ${outcome(ask, explained.outcome.decide.outcome)} ${explained.amount}</h2>
${explanationPanel(ask, explained)}${papersTable(ask, explained, manifest)}${answersTable(ask, inputs, manifest)}`;
}

/** Twenty made-up cases with what follows, and one of them with all its reasons. */
export function clerkPage(ask: Ask): { readonly title: string; readonly main: Html } {
  const { manifest } = ask.bench.rulebook;
  return { title: `${manifest.item} · ${wordOf(ask, 'clerk')}`, main: html`<h1>${manifest.guide.summary[ask.language]}</h1>${caseParts(ask)}${casesTable(ask)}` };
}
