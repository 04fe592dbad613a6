import { readAnswer, type Inputs } from './answers.ts';
import type { Question, Rulebook } from './compile.ts';
import { startOf } from './dates.ts';
import { ApplicantValues, FormValues, type MissingPaper, PaperValues, SituationValues } from './environment.ts';
import type { ExplainedMaterial, ExplainedMissing, State } from './explanation.ts';
import type { Expression } from './expression.ts';
import { faultOf, Fell, type Fault, type FaultCode } from './fault.ts';
import { LIMITS } from './limits.ts';

/** One run over one case: what expressions see, and what stood in the way. Lives as long as the call that made it. */
export class Evaluation {
  readonly faults: Fault[] = [];
  readonly situations = new SituationValues();
  readonly form = new FormValues();
  readonly papers = new PaperValues();
  readonly #applicant = new ApplicantValues();
  readonly #inputs: Inputs;
  readonly #values: Record<string, unknown>;
  #spent = 0;

  constructor(rulebook: Rulebook, inputs: Inputs) {
    this.#inputs = inputs;
    const { kind, byAgent, badCredit } = inputs.applicant;
    Object.assign(this.#applicant, { kind, byAgent, badCredit });
    const today = startOf(inputs.today);
    if (today === null) this.fault('answer-invalid', 'today');
    this.#values = { applicant: this.#applicant, today: today ?? undefined, situations: this.situations, form: this.form, papers: this.papers };
    for (const { of } of rulebook.materials) this.papers[of.key] = own(inputs.papers, of.key) ?? 'missing';
  }

  fault(code: FaultCode, at: string): void {
    this.faults.push({ code, at });
  }

  /** The value of an expression; undefined and a fault when it has none. */
  value(expression: Expression, at: string): unknown {
    this.#spent += expression.cost;
    try {
      if (this.#spent > LIMITS.manifestCost) throw new Fell('budget-spent');
      return expression.run(this.#values);
    } catch (failure) {
      this.faults.push(faultOf(failure, at));
      return undefined;
    }
  }

  /** Whether a question is shown. A condition that waits for an answer does not show it yet. */
  #shown({ shown, key }: Question<unknown>, kind: string): boolean {
    if (shown === null) return true;
    const before = this.faults.length;
    const answer = this.value(shown, `${kind}:${key}`);
    if (this.faults.at(-1)?.code === 'unanswered' && this.faults.length > before) this.faults.pop();
    return answer === true;
  }

  /** Takes in the answers to questions that are shown: what was said to a question that is not asked any more does not count. */
  ask(rulebook: Rulebook): { readonly situations: readonly string[]; readonly form: readonly string[] } {
    const situations = this.#asked(rulebook.situations, 'situation', ({ key, question }) => {
      const answer = own(this.#inputs.situations, key);
      if (answer === undefined) return;
      if (question.options.some(option => option.key === answer)) this.situations[key] = answer;
      else this.fault('answer-invalid', `situation:${key}`);
    });
    const form = this.#asked(rulebook.form, 'field', ({ key, question }) => {
      const answer = own(this.#inputs.form, key);
      if (answer === undefined || answer === null) return;
      const read = readAnswer(question, answer);
      if ('value' in read) this.form[key] = read.value;
      else this.fault(read.fault, `field:${key}`);
    });
    return { situations, form };
  }

  #asked<Q>(questions: readonly Question<Q>[], kind: string, take: (question: Question<Q>) => void): readonly string[] {
    const asked: string[] = [];
    for (const question of questions) {
      if (!this.#shown(question, kind)) continue;
      asked.push(question.key);
      take(question);
    }
    return asked;
  }

  /** The list of papers for this case, and from it what is missing. */
  materials(all: Rulebook['materials']): { readonly materials: readonly ExplainedMaterial[]; readonly missing: readonly ExplainedMissing[] } {
    const materials: ExplainedMaterial[] = [];
    const missing: ExplainedMissing[] = [];
    const papers: MissingPaper[] = [];
    for (const { of: { key }, when, words } of all) {
      const material = words.explained(this.#because(when, key), this.papers[key] as State);
      materials.push(material);
      if (!isMissing(material)) continue;
      missing.push(words.missing);
      papers.push(words.paper);
    }
    this.#values['missing'] = papers;
    return { materials, missing };
  }

  #because(when: Expression | null, key: string): ExplainedMaterial['because'] {
    if (when === null) return 'always';
    const answer = this.value(when, `material:${key}`);
    if (answer === undefined) return 'unknown';
    return answer === true ? 'holds' : 'fails';
  }
}

/** A value under a key of its own: nothing that every object has. */
function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** A required paper that is not there. One that is deferred or committed to is promised, not missing. */
function isMissing({ required, state }: ExplainedMaterial): boolean {
  return required && (state === 'missing' || state === 'invalid');
}
