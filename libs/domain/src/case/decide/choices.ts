import { addDays } from '../../kernel/dates.ts';
import { require } from '../../kernel/rejection.ts';
import type { CaseCommandData, PaperChoice } from '../commands.ts';
import { commitmentText } from '../commitment-text.ts';
import type { Assessment, CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { committable } from './commitment.ts';
import { CONSEQUENCE } from './deferral.ts';
import { listed } from './papers.ts';

type Receive = CaseCommandData<'ReceiveApplication'>;
type Facts = readonly CaseFact[];

/** Who applies chooses, or an agent whose mandate is on record: nobody signs for them at a counter by this way. @throws {Rejection} `agent-may-not-sign` */
function requireChooser({ applicant, agent, item }: Receive, { actor, mandate }: CaseContext): void {
  const mandated = agent?.subject === actor.id && mandate({ id: agent.mandate, agent: agent.subject, applicant: applicant.subject, item }) === 'good';
  require(actor.id === applicant.subject || mandated, 'agent-may-not-sign');
}

/** A paper of the list that the case needs and that is not there; what follows has been read and confirmed. @throws {Rejection} `unknown-material`, `duplicate-code`, `nothing-missing`, `unsigned` */
function requireWanting({ material, signed }: PaperChoice, { choices = [] }: Receive, { assessment, context }: { readonly assessment: Assessment; readonly context: CaseContext }): void {
  listed(material, context);
  require(choices.filter(each => each.material === material).length === 1, 'duplicate-code', { material });
  const asked = assessment.materials.find(({ key }) => key === material);
  require(asked?.required === true && asked.state === 'missing', 'nothing-missing', { material });
  require(signed, 'unsigned', { material });
}

/** 容缺: only what the list lets follow. @throws {Rejection} `core-paper`, `not-deferrable` */
function later(material: string, context: CaseContext): Facts {
  const { core, deferrableDays: days } = listed(material, context);
  require(!core, 'core-paper', { material });
  require(days !== null, 'not-deferrable', { material });
  return [{ type: 'DeferralChosen', data: { material, days, consequence: CONSEQUENCE, on: context.today } }];
}

/** 告知承诺: told by the form and signed there, in the very words of the release. @throws {Rejection} `core-paper`, `no-commitment`, `commitment-text` */
function commit({ material, text }: PaperChoice, item: string, context: CaseContext): Facts {
  const commitment = committable(material, context);
  const { duty, liability, basis, verifyWithinDays } = commitment;
  const words = context.sha256(commitmentText(item, commitment));
  require(text === words, 'commitment-text', { material });
  return [
    { type: 'CommitmentOffered', data: { material, duty, liability, basis, verifyWithinDays } },
    { type: 'CommitmentSigned', data: { material, text: words, signature: 'electronic', signedOn: context.today, verifyBy: addDays(context.today, verifyWithinDays) } },
  ];
}

/**
 * What applicants choose with their application for papers that are not there, where the release allows it: the paper follows, or a
 * commitment stands for it. The counter takes it over as it is. @throws {Rejection} also `bad-credit` @req #52 #53
 */
export function choicesIn(data: Receive, assessment: Assessment, context: CaseContext): Facts {
  const { choices = [], item } = data;
  if (choices.length === 0) return [];
  requireChooser(data, context);
  require(!context.badCredit, 'bad-credit');
  return choices.flatMap(choice => {
    requireWanting(choice, data, { assessment, context });
    return choice.way === 'later' ? later(choice.material, context) : commit(choice, item, context);
  });
}
