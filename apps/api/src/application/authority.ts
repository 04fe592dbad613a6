import { legalDateOf, type Role } from '@yichuang/domain';
import { NotAllowed, type Authoriser } from '@yichuang/event-store';
import { isStep, officesOf } from '../policy/policy.ts';
import { officesThere } from '../policy/relation.ts';
import { subjectOf } from '../policy/subjects.ts';
import { commandEntry } from './registry.ts';
import type { World } from './world.ts';

/** Chinese name of each office, for words like "needs the office …". */
export const OFFICE_NAMES: Readonly<Record<Role, string>> = {
  applicant: '申请人', village_agent: '村级代办员', town_acceptor: '镇街受理岗', town_reviewer: '镇街审查岗', town_decider: '镇街决定岗', dept_reviewer: '部门审查岗', dept_decider: '部门决定岗',
  dept_catalog_owner: '部门目录管理岗', reform_officer: '区审改办审核岗', legality_reviewer: '区司法局合法性审查岗', government_publisher: '区政府办发布岗', approval_bureau: '区行政审批局管理岗',
  centre_manager: '镇街便民服务中心负责人', village_manager: '村便民服务站负责人', inspector: '检查岗', disclosure_officer: '信息公开岗', privacy_officer: '个人信息保护岗', records_officer: '档案岗', auditor: '审计岗', operator: '平台运行岗', public: '公众',
};

/** What is missing, in the office's terms: `office reform_officer（区审改办审核岗）`. */
export function missingGrant(command: string, offices: readonly Role[]): string {
  return `${command}: office ${offices.map(office => `${office}（${OFFICE_NAMES[office]}）`).join(' / ')}`;
}

/**
 * Answers from the offices that the log names. The world is read anew first, so that an office taken away a moment ago
 * no longer counts; the answer says at which event number it was given.
 */
export function createAuthoriser(world: World): Authoriser {
  return {
    authorise: async ({ command, stream, data, actor, channel, now }) => {
      const { category, policy, of } = commandEntry(command);
      const at = await world.refresh();
      if (policy === 'genesis') return { authority: { kind: 'office', office: actor.post, unit: actor.unit, since: 0 }, at };
      if (policy === 'system') {
        if (channel !== 'system') throw new NotAllowed(`${command}: the program itself`);
        return { authority: { kind: 'system', cause: actor.id }, at };
      }
      if (isStep(policy)) throw new NotAllowed(`${command}: ${policy.step}`);
      const today = legalDateOf(now);
      const subject = subjectOf(category, { id: stream.slice(category.length + 1), data, world, today }, of);
      const there = officesThere(policy, { unit: actor.unit, subject, units: () => world.units(today) });
      const held = world.offices().find(office => office.holder === actor.id && office.unit === actor.unit && office.office === actor.post && there.includes(office.office));
      if (!held) throw new NotAllowed(missingGrant(command, officesOf(policy)));
      return { authority: { kind: 'office', office: held.office, unit: held.unit, since: held.since }, at };
    },
  };
}
